package parley.query.read;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import parley.access.Access;
import parley.access.Role;
import parley.access.door.Needs;
import parley.query.asof.Asked;
import parley.query.web.QueryEndpoint;

/** {@code GET /api/negotiations} and all below it. */
@RestController
@QueryEndpoint
@RequestMapping("/api/negotiations")
@Needs(Role.READER)
final class NegotiationDoor {
    private final Listing listing;
    private final Negotiations negotiations;
    private final TimelineReads timelines;
    private final RevisionReads revisions;

    NegotiationDoor(
            Listing listing,
            Negotiations negotiations,
            TimelineReads timelines,
            RevisionReads revisions) {
        this.listing = listing;
        this.negotiations = negotiations;
        this.timelines = timelines;
        this.revisions = revisions;
    }

    @GetMapping
    ResponseEntity<Listing.Page> list(
            Access access,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String during,
            @RequestParam(defaultValue = "false") boolean certain,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Parameters.USUAL_LIMIT) int limit) {
        var page =
                listing.page(
                        new Question(at, knownAt),
                        new Filter(during, certain),
                        access.reach(),
                        cursor,
                        Parameters.limit(limit));
        return answer(page.position(), page);
    }

    @GetMapping("/{negotiation}")
    ResponseEntity<NegotiationState> state(
            @PathVariable String negotiation,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String during,
            @RequestParam(defaultValue = "false") boolean certain) {
        var state =
                negotiations.state(
                        negotiation, new Question(at, knownAt), new Filter(during, certain));
        return answer(state.asOf(), state);
    }

    @GetMapping("/{negotiation}/timeline")
    ResponseEntity<TimelineReads.Page> timeline(
            @PathVariable String negotiation,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String during,
            @RequestParam(defaultValue = "false") boolean certain,
            @RequestParam(required = false, defaultValue = "") Set<String> kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Parameters.USUAL_LIMIT) int limit) {
        var window = new TimelineReads.Window(from, until, during, certain, kind);
        var page =
                timelines.page(
                        negotiation,
                        new Question(null, knownAt),
                        window,
                        cursor,
                        Parameters.limit(limit));
        return answer(page.asOf(), page);
    }

    @GetMapping("/{negotiation}/comparison")
    ResponseEntity<Negotiations.ComparisonView> comparison(
            @PathVariable String negotiation,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String knownAt) {
        var comparison = negotiations.comparison(negotiation, new Question(at, knownAt));
        return answer(comparison.asOf(), comparison);
    }

    @GetMapping("/{negotiation}/{kind}/{thing}")
    ResponseEntity<Negotiations.ThingAnswer> thing(
            @PathVariable String negotiation,
            @PathVariable String kind,
            @PathVariable String thing,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String during,
            @RequestParam(defaultValue = "false") boolean certain) {
        var found =
                negotiations.thing(
                        negotiation,
                        kind,
                        thing,
                        new Question(at, knownAt),
                        new Filter(during, certain));
        return answer(found.asOf(), found);
    }

    @GetMapping("/{negotiation}/{kind}/{thing}/revisions")
    ResponseEntity<RevisionReads.Page> revisions(
            @PathVariable String negotiation,
            @PathVariable String kind,
            @PathVariable String thing,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Parameters.USUAL_LIMIT) int limit) {
        var page =
                revisions.page(
                        negotiation,
                        kind,
                        thing,
                        new Question(null, knownAt),
                        cursor,
                        Parameters.limit(limit));
        return answer(page.asOf(), page);
    }

    private static <T> ResponseEntity<T> answer(Asked.View asOf, T body) {
        return answer(asOf.position(), body);
    }

    private static <T> ResponseEntity<T> answer(long position, T body) {
        return ResponseEntity.ok().header(PositionHeader.NAME, Long.toString(position)).body(body);
    }
}
