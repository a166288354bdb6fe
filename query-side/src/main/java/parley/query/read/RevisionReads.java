package parley.query.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.door.Problem;
import parley.log.LogReader;
import parley.log.StoredEvent;
import parley.query.asof.Asked;
import parley.query.revision.Revision;
import parley.query.revision.Revisions;

/** Answers how a thing evolved. */
public final class RevisionReads {
    private final Snapshots snapshots;
    private final LogReader log;
    private final Revisions revisions = new Revisions();

    RevisionReads(Snapshots snapshots, LogReader log) {
        this.snapshots = snapshots;
        this.log = log;
    }

    /**
     * Some revisions in recorded order.
     *
     * @param next where the next page begins; absent at the end
     */
    public record Page(Asked.View asOf, List<Revision> revisions, @Nullable String next) {}

    /** The revisions of a thing that were recorded by {@code knownAt}. */
    public Page page(
            String negotiation,
            String kind,
            String id,
            Question question,
            @Nullable String cursor,
            int limit) {
        return snapshots.ofNegotiation(
                negotiation,
                question,
                (asked, _) -> {
                    var thing = Addresses.thing(negotiation, kind, id);
                    var known =
                            log.stream(thing, 0).stream()
                                    .filter(event -> event.position() <= asked.asOf().position())
                                    .toList();
                    if (known.isEmpty()) {
                        throw Problem.of(
                                        "not-there",
                                        404,
                                        "It is not known as of those moments",
                                        "Nothing was recorded of it by then.")
                                .with("thing", thing.toString())
                                .rejected();
                    }
                    return page(
                            asked,
                            known,
                            cursor == null ? 0 : Cursors.readNumbers(cursor, 1)[0],
                            limit);
                });
    }

    private Page page(Asked asked, List<StoredEvent> known, long after, int limit) {
        var rest =
                revisions.of(known).stream()
                        .filter(revision -> revision.version() > after)
                        .toList();
        var shown = rest.stream().limit(limit).toList();
        return new Page(
                asked.view(),
                shown,
                rest.size() > limit ? Cursors.write(shown.getLast().version()) : null);
    }
}
