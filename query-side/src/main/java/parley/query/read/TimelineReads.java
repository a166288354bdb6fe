package parley.query.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.events.NegotiationId;
import parley.events.ThingKind;
import parley.events.time.Moment;
import parley.problem.RequestProblems;
import parley.query.asof.AsOfParameters;
import parley.query.asof.ResolvedQuestion;
import parley.query.asof.TimeParameters;
import parley.query.facet.FacetValue;
import parley.query.fact.Interval;
import parley.query.fact.read.Facts;
import parley.query.fact.read.Timelines;
import parley.query.retraction.RetractedDependencies;
import parley.query.view.ThingView;

/** Reads what began between two moments of valid time. */
public final class TimelineReads {
    private static final Interval ALL_TIME = new Interval(Moment.BEFORE_ALL, Moment.AFTER_ALL);

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
     * A value that began to hold.
     *
     * @param earliest the earliest time at which it can have begun; null if unknown
     * @param latest the latest time at which it can have begun; null if unknown
     * @param restsOnRetracted the things on which it rests that were retracted since; null if there
     *     are none
     */
    public record Entry(
            String kind,
            String thing,
            String address,
            String facet,
            @JsonInclude FacetValue value,
            @Nullable Instant earliest,
            @Nullable Instant latest,
            String record,
            long position,
            @Nullable List<String> restsOnRetracted) {}

    /**
     * A page of entries in order of their earliest beginning.
     *
     * @param next the cursor of the next page; null on the last
     */
    public record Page(
            ResolvedQuestion.View asOf, @JsonInclude List<Entry> entries, @Nullable String next) {}

    /**
     * A window on the timeline.
     *
     * @param from its first moment, or the beginning of an imprecise one; null for no beginning
     * @param until its last moment, or the end of an imprecise one; null for no end
     * @param kinds the kinds of things; empty for all
     */
    public record Window(@Nullable String from, @Nullable String until, Set<String> kinds) {
        Interval interval(ResolvedQuestion question) {
            if (question.during() == null) {
                return between(question.negotiation().zone());
            }
            if (from != null || until != null) {
                throw RequestProblems.invalidParameter(
                                "during",
                                "An interval is already a window: leave out from and until.")
                        .rejected();
            }
            return question.during();
        }

        private Interval between(ZoneId zone) {
            var first =
                    from == null ? Moment.BEFORE_ALL : TimeParameters.beginning("from", from, zone);
            var last =
                    until == null
                            ? Moment.AFTER_ALL
                            : TimeParameters.moment("until", until, zone) + 1;
            if (first >= last) {
                throw RequestProblems.invalidParameter("until", "The window ends before it begins.")
                        .rejected();
            }
            return new Interval(first, last);
        }

        Set<ThingKind> thingKinds() {
            return kinds.stream().map(ThingPaths::kind).collect(Collectors.toSet());
        }
    }

    /**
     * Returns a page of what began in a window, or during the question's interval.
     *
     * @param asOf without a moment; if it requires certainty, what may have begun outside of the
     *     window is left out
     */
    public Page page(
            String negotiation,
            AsOfParameters asOf,
            Window window,
            @Nullable String cursor,
            int limit) {
        var start =
                cursor == null
                        ? Place.START
                        : Place.of(Cursors.readNumbers(list(negotiation), cursor));
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
                    var entries = timelines.page(query, start.after(), limit + 1);
                    var answered = interval.equals(ALL_TIME) ? question : question.over(interval);
                    return page(answered, entries, limit);
                });
    }

    private static String list(String negotiation) {
        return negotiation + "/timeline";
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
            return new Place(new Timelines.Cursor(parts[0], parts[1]), parts[2]);
        }

        String cursor(NegotiationId negotiation) {
            return Cursors.write(
                    list(negotiation.value()), after.beginEarliest(), after.assertion(), position);
        }
    }

    private Page page(ResolvedQuestion question, List<Timelines.Entry> entries, int limit) {
        var negotiation = question.negotiation().id();
        var shown = entries.stream().limit(limit).toList();
        var positions = shown.stream().map(entry -> entry.said().position()).toList();
        var flags = retracted.of(negotiation, question.asOf().position(), positions);
        var views =
                shown.stream()
                        .map(entry -> entry(entry, flags.get(entry.said().position())))
                        .toList();
        var next =
                entries.size() > limit
                        ? new Place(shown.getLast().cursor(), question.reached())
                                .cursor(negotiation)
                        : null;
        return new Page(question.view(), views, next);
    }

    private static Entry entry(Timelines.Entry entry, @Nullable List<String> restsOnRetracted) {
        var thing = entry.facet().thing();
        var begin = entry.said().extent().begin();
        return new Entry(
                thing.kind().word(),
                thing.id(),
                ThingView.address(thing),
                entry.facet().name(),
                new FacetValue(entry.said().value()),
                TimeParameters.instant(begin.earliest()),
                TimeParameters.instant(begin.latest()),
                entry.said().root().value(),
                entry.said().position(),
                restsOnRetracted);
    }
}
