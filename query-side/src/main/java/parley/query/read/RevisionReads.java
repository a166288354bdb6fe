package parley.query.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.events.Thing;
import parley.eventstore.StoredEvent;
import parley.eventstore.read.LogReader;
import parley.query.asof.AsOfParameters;
import parley.query.asof.ResolvedQuestion;
import parley.query.retraction.RetractedDependencies;
import parley.query.revision.RecordOutcomes;
import parley.query.revision.Revision;
import parley.query.revision.Revisions;
import parley.query.web.QueryProblems;

/**
 * Reads the revisions of things. The log up to a position never changes, so it is read after the
 * snapshot: a thread that holds a connection must not wait for another.
 */
public final class RevisionReads {
    private final ReadSnapshot snapshots;
    private final LogReader log;
    private final RecordOutcomes outcomes;
    private final RetractedDependencies dependencies;
    private final Revisions revisions = new Revisions();

    RevisionReads(
            ReadSnapshot snapshots,
            LogReader log,
            RecordOutcomes outcomes,
            RetractedDependencies dependencies) {
        this.snapshots = snapshots;
        this.log = log;
        this.outcomes = outcomes;
        this.dependencies = dependencies;
    }

    /**
     * A page of revisions in recorded order.
     *
     * @param next the cursor of the next page; null on the last
     */
    public record Page(
            ResolvedQuestion.View asOf,
            @JsonInclude List<Revision> revisions,
            @Nullable String next) {}

    /**
     * Returns the revisions of a thing that were recorded by {@code knownAt}.
     *
     * @param limit the maximum; a page of large revisions has fewer
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
        var cursors = new Cursors(thing + "/revisions", asOf);
        var from = cursor == null ? 0 : cursors.readNumbers(cursor)[0];
        var known = question.asOf().position();
        var found = log.part(thing, from, known, limit);
        var shown = found.events();
        if (shown.isEmpty() && cursor == null) {
            throw notThere(thing);
        }
        var positions = shown.stream().map(StoredEvent::position).toList();
        var retracted = dependencies.of(thing.negotiation(), known, positions);
        return new Page(
                question.view(),
                revisions.of(shown, outcomes.of(thing, shown, known), retracted),
                found.more() ? cursors.write(shown.getLast().version() + 1) : null);
    }

    private static RuntimeException notThere(Thing thing) {
        return QueryProblems.notThere("Nothing had been recorded about it by then.")
                .with("thing", thing.toString())
                .rejected();
    }
}
