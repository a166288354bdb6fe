package parley.query.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.events.Thing;
import parley.eventstore.StoredEvent;
import parley.eventstore.read.LogReader;
import parley.problem.Problem;
import parley.query.asof.AsOfParameters;
import parley.query.asof.ResolvedQuestion;
import parley.query.retraction.RetractedDependencies;
import parley.query.revision.RecordOutcomes;
import parley.query.revision.Revision;
import parley.query.revision.Revisions;

/**
 * Answers how a thing evolved. What the log holds up to a position never changes, so that it is
 * read after the snapshot: who holds one connection asks for no other.
 */
public final class RevisionReads {
    private final ReadSnapshot snapshots;
    private final LogReader log;
    private final RecordOutcomes fates;
    private final RetractedDependencies grounds;
    private final Revisions revisions = new Revisions();

    RevisionReads(
            ReadSnapshot snapshots,
            LogReader log,
            RecordOutcomes fates,
            RetractedDependencies grounds) {
        this.snapshots = snapshots;
        this.log = log;
        this.fates = fates;
        this.grounds = grounds;
    }

    /**
     * Some revisions in recorded order.
     *
     * @param next where the next page begins; absent at the end
     */
    public record Page(
            ResolvedQuestion.View asOf,
            @JsonInclude List<Revision> revisions,
            @Nullable String next) {}

    /**
     * The revisions of a thing that were recorded by {@code knownAt}.
     *
     * @param limit the most of them; large ones are fewer
     */
    public Page page(
            String negotiation,
            String kind,
            String id,
            AsOfParameters asOf,
            @Nullable String cursor,
            int limit) {
        var question = snapshots.ofNegotiation(negotiation, asOf, Function.identity());
        var thing = ThingPaths.thing(question.negotiation().id(), kind, id);
        var list = thing + "/revisions";
        var from = cursor == null ? 0 : Cursors.readNumbers(list, cursor)[0];
        var known = question.asOf().position();
        var found = log.part(thing, from, known, limit);
        var shown = found.events();
        if (shown.isEmpty() && cursor == null) {
            throw notThere(thing);
        }
        var positions = shown.stream().map(StoredEvent::position).toList();
        var retracted = grounds.of(thing.negotiation(), known, positions);
        return new Page(
                question.view(),
                revisions.of(shown, fates.of(shown, known), retracted),
                found.more() ? Cursors.write(list, shown.getLast().version() + 1) : null);
    }

    private static RuntimeException notThere(Thing thing) {
        return Problem.of(
                        "not-there",
                        404,
                        "Not found as of the given times",
                        "Nothing had been recorded about it by then.")
                .with("thing", thing.toString())
                .rejected();
    }
}
