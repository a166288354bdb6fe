package parley.query.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.query.asof.AsOfParameters;
import parley.query.asof.ResolvedQuestion;
import parley.query.asof.TimeParameters;
import parley.query.facet.FacetValue;
import parley.query.fact.Interval;
import parley.query.fact.read.Facts;
import parley.query.fact.read.Timelines;
import parley.query.retraction.RetractedDependencies;
import parley.query.view.ThingView;

/** Reads what took place between two moments of valid time. */
public final class TimelineReads {
    private final ReadSnapshot snapshots;
    private final Facts facts;
    private final Timelines timelines;
    private final RetractedDependencies retracted;

    TimelineReads(
            ReadSnapshot snapshots,
            Facts facts,
            Timelines timelines,
            RetractedDependencies retracted) {
        this.snapshots = snapshots;
        this.facts = facts;
        this.timelines = timelines;
        this.retracted = retracted;
    }

    /**
     * Something that happened, or a value that held.
     *
     * @param certain whether it fell in the window in any case; else it may have
     * @param earliest the earliest time at which it can have begun; null if unknown
     * @param latest the latest time at which it can have begun; null if unknown
     * @param endEarliest the earliest time at which it can have ended, as its record says; null if
     *     unknown, or while it goes on
     * @param endLatest the latest time at which it can have ended; null if unknown, or while it
     *     goes on
     * @param restsOnRetracted the things on which it rests that were retracted since; null if there
     *     are none
     */
    public record Entry(
            String kind,
            String thing,
            String address,
            String facet,
            @JsonInclude FacetValue value,
            boolean certain,
            @Nullable Instant earliest,
            @Nullable Instant latest,
            @Nullable Instant endEarliest,
            @Nullable Instant endLatest,
            String record,
            long position,
            @Nullable List<String> restsOnRetracted) {}

    /**
     * A page of entries in order of their earliest beginning; of those that begin alike, in the
     * order of their first records.
     *
     * @param next the cursor of the next page; null on the last
     */
    public record Page(
            ResolvedQuestion.View asOf, @JsonInclude List<Entry> entries, @Nullable String next) {}

    /**
     * Returns a page of what fell in a window, or during the question's interval.
     *
     * @param asOf without a moment; if it requires certainty, what may have fallen outside of the
     *     window is left out
     * @param limit the maximum; a page may have fewer although there is a next
     */
    public Page page(
            String negotiation,
            AsOfParameters asOf,
            TimelineWindow window,
            @Nullable String cursor,
            int limit) {
        var cursors = new Cursors(negotiation + "/timeline", asOf, window);
        var start = cursor == null ? Place.START : Place.of(cursors.readNumbers(cursor));
        return snapshots.ofNegotiation(
                negotiation,
                asOf,
                start.position(),
                question -> {
                    NotFoundChecks.require(question, facts);
                    var interval = window.interval(question);
                    var query =
                            new Timelines.Question(
                                    question.negotiation().id(),
                                    window.thingKinds(),
                                    interval,
                                    question.certain(),
                                    question.asOf().position());
                    var found = timelines.page(query, start.after(), limit);
                    var answered =
                            interval.equals(Interval.EVER) ? question : question.over(interval);
                    return page(answered, found, cursors);
                });
    }

    /**
     * The place where a page begins.
     *
     * @param after the end of the page before
     * @param position the position as of which the first page was read, so that later records move
     *     nothing between pages
     */
    private record Place(Timelines.Cursor after, long position) {
        static final Place START = new Place(Timelines.Cursor.START, Long.MAX_VALUE);

        static Place of(long[] parts) {
            return new Place(new Timelines.Cursor(parts[0], parts[1], parts[2]), parts[3]);
        }
    }

    private Page page(ResolvedQuestion question, Timelines.Page found, Cursors cursors) {
        var positions = found.entries().stream().map(entry -> entry.said().position()).toList();
        var flags =
                retracted.of(question.negotiation().id(), question.asOf().position(), positions);
        var entries =
                found.entries().stream()
                        .map(entry -> entry(entry, flags.get(entry.said().position())))
                        .toList();
        return new Page(question.view(), entries, next(found.next(), question, cursors));
    }

    private static @Nullable String next(
            Timelines.@Nullable Cursor next, ResolvedQuestion question, Cursors cursors) {
        return next == null
                ? null
                : cursors.write(
                        next.beginEarliest(), next.place(), next.assertion(), question.reached());
    }

    private static Entry entry(Timelines.Entry entry, @Nullable List<String> restsOnRetracted) {
        var thing = entry.facet().thing();
        var begin = entry.span().begin();
        var end = entry.end();
        return new Entry(
                thing.kind().word(),
                thing.id(),
                ThingView.address(thing),
                entry.facet().name(),
                new FacetValue(entry.said().value()),
                entry.certain(),
                TimeParameters.instant(begin.earliest()),
                TimeParameters.instant(begin.latest()),
                TimeParameters.instant(end.earliest()),
                TimeParameters.instant(end.latest()),
                entry.said().root().value(),
                entry.said().position(),
                restsOnRetracted);
    }
}
