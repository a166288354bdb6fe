package parley.query.read;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import parley.openapi.QueryParameters;
import parley.query.asof.AsOfParameters;
import parley.query.asof.ResolvedQuestion;
import parley.query.web.QueryEndpoint;
import parley.security.AuthenticatedUser;
import parley.security.Role;
import parley.security.web.RequiresRole;

@RestController
@QueryEndpoint
@RequestMapping(path = "/api/negotiations", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiresRole(Role.READER)
final class NegotiationController {
    private final NegotiationList listing;
    private final StateReads states;
    private final NegotiationReads negotiations;
    private final TimelineReads timelines;
    private final RevisionReads revisions;

    NegotiationController(
            NegotiationList listing,
            StateReads states,
            NegotiationReads negotiations,
            TimelineReads timelines,
            RevisionReads revisions) {
        this.listing = listing;
        this.states = states;
        this.negotiations = negotiations;
        this.timelines = timelines;
        this.revisions = revisions;
    }

    @GetMapping
    ResponseEntity<NegotiationList.Page> list(
            AuthenticatedUser access,
            @QueryParameters({"at", "knownAt", "during", "certain"}) AsOfParameters asOf,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimits.USUAL_LIMIT) int limit) {
        var page = listing.page(asOf, access.reach(), cursor, PageLimits.limit(limit));
        return answer(page.position(), page);
    }

    @GetMapping("/{negotiation}")
    ResponseEntity<NegotiationState> state(
            @PathVariable String negotiation,
            @QueryParameters({"at", "knownAt", "during", "certain"}) AsOfParameters asOf,
            @RequestParam(required = false, defaultValue = "") Set<String> kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimits.USUAL_LIMIT) int limit) {
        var window = new StateWindow(kind, cursor, PageLimits.limit(limit));
        var state = states.page(negotiation, asOf, window);
        return answer(state.asOf(), state);
    }

    @GetMapping("/{negotiation}/timeline")
    ResponseEntity<TimelineReads.Page> timeline(
            @PathVariable String negotiation,
            @QueryParameters({"knownAt", "during", "certain"}) AsOfParameters asOf,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false, defaultValue = "") Set<String> kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimits.USUAL_LIMIT) int limit) {
        var window = new TimelineWindow(from, until, kind);
        var page = timelines.page(negotiation, asOf, window, cursor, PageLimits.limit(limit));
        return answer(page.asOf(), page);
    }

    @GetMapping("/{negotiation}/comparison")
    ResponseEntity<NegotiationReads.ComparisonView> comparison(
            @PathVariable String negotiation,
            @QueryParameters({"at", "knownAt"}) AsOfParameters asOf) {
        var comparison = negotiations.comparison(negotiation, asOf);
        return answer(comparison.asOf(), comparison);
    }

    @GetMapping("/{negotiation}/{kind}/{thing}")
    ResponseEntity<NegotiationReads.ThingAnswer> thing(
            @PathVariable String negotiation,
            @PathVariable String kind,
            @PathVariable String thing,
            @QueryParameters({"at", "knownAt", "during", "certain"}) AsOfParameters asOf) {
        var found = negotiations.thing(negotiation, kind, thing, asOf);
        return answer(found.asOf(), found);
    }

    @GetMapping("/{negotiation}/{kind}/{thing}/revisions")
    ResponseEntity<RevisionReads.Page> revisions(
            @PathVariable String negotiation,
            @PathVariable String kind,
            @PathVariable String thing,
            @QueryParameters("knownAt") AsOfParameters asOf,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimits.USUAL_LIMIT) int limit) {
        var page = revisions.page(negotiation, kind, thing, asOf, cursor, PageLimits.limit(limit));
        return answer(page.asOf(), page);
    }

    private static <T> ResponseEntity<T> answer(ResolvedQuestion.View asOf, T body) {
        return answer(asOf.position(), body);
    }

    private static <T> ResponseEntity<T> answer(long position, T body) {
        return ResponseEntity.ok()
                .header(ReadYourWritesInterceptor.NAME, Long.toString(position))
                .body(body);
    }
}
