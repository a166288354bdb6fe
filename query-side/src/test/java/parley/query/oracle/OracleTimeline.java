package parley.query.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import parley.events.NegotiationId;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.events.time.Moment;

/**
 * The timeline as known, entry by entry. An assertion falls in the window in which it begins, and
 * in each at some moment of which it still holds; that something happened falls where it did. It
 * falls there certainly if it does with each beginning and end within its bounds, and possibly if
 * it does with some.
 */
final class OracleTimeline {
    private final Oracle oracle;
    private final Known known;

    OracleTimeline(History history, Known known) {
        this.oracle = new Oracle(history);
        this.known = known;
    }

    /** An assertion with the first instant after what it tells of. */
    private record Told(Assertion assertion, Moment over, List<Assertion> live) {}

    List<TimelineEntry> entries(NegotiationId negotiation, Window window) {
        var entries = new ArrayList<TimelineEntry>();
        for (var thing : oracle.things(known)) {
            if (thing.negotiation().equals(negotiation) && !isLeftOut(thing)) {
                told(thing).stream()
                        .filter(told -> possiblyFalls(told, window))
                        .forEach(told -> entries.add(entry(thing, told, window)));
            }
        }
        return TimelineEntry.byFacet(entries);
    }

    /** Whether a thing is marked as a duplicate of one that exists. */
    private boolean isLeftOut(Thing thing) {
        return Oracle.reading(oracle.live(thing, "duplicate-of", known), 0).values().stream()
                .limit(1)
                .map(value -> original(thing.negotiation(), thing.kind(), value.value()))
                .anyMatch(original -> oracle.exists(original, known));
    }

    private static Thing original(NegotiationId negotiation, ThingKind kind, String of) {
        return new Thing(negotiation, kind, of.substring(of.indexOf('/') + 1));
    }

    private static TimelineEntry entry(Thing thing, Told told, Window window) {
        return new TimelineEntry(
                told.assertion.extent().begin().earliest(),
                told.assertion.place(),
                thing,
                told.assertion.facet(),
                told.assertion.holds(),
                certainlyFalls(told, window));
    }

    /**
     * What holds throughout is on no timeline; what happened and still goes on is like a change.
     */
    private List<Told> told(Thing thing) {
        var told = new ArrayList<Told>();
        for (var record : oracle.standing(thing, known)) {
            for (var assertion : oracle.asserted(record)) {
                var end = assertion.extent().end();
                var over = happened(assertion) ? after(record) : end;
                if (!isEverSo(assertion, over)) {
                    var live = oracle.live(thing, assertion.facet(), known);
                    told.add(new Told(assertion, over, over.equals(end) ? live : List.of()));
                }
            }
        }
        return told;
    }

    /** What is told without a time and goes on is no event of its own either. */
    private static boolean isEverSo(Assertion assertion, Moment over) {
        var begin = assertion.extent().begin();
        return over.equals(Moment.NEVER) && (begin.equals(Moment.ALWAYS) || assertion.isUndated());
    }

    private static boolean happened(Assertion assertion) {
        return switch (assertion.facet()) {
            case "occurrence", "held" -> true;
            case "schedule" -> assertion.value().equals("held");
            default -> false;
        };
    }

    /** Returns the instant after what a record tells of: the last moment is a part of it. */
    private static Moment after(HistoryRecord record) {
        var time = Times.of(record.event()).from();
        if (time == null) {
            return Moment.UNKNOWN;
        }
        var edtf = time.edtf();
        var last =
                edtf.isInterval() ? edtf.extent(record.zone()).end() : edtf.moment(record.zone());
        return new Moment(next(last.earliest()), next(last.latest()));
    }

    private static long next(long instant) {
        return instant == Moment.BEFORE_ALL || instant == Moment.AFTER_ALL ? instant : instant + 1;
    }

    private static boolean possiblyFalls(Told told, Window window) {
        return begins(told, window)
                .anyMatch(begin ->
                        window.contains(begin)
                                || (begin < window.from()
                                        && ends(told, begin, window)
                                                .anyMatch(end -> mayHold(told, end, window))));
    }

    private static boolean mayHold(Told told, long end, Window window) {
        return at(told, window, v -> v < end && isPossible(told, v));
    }

    private static boolean certainlyFalls(Told told, Window window) {
        return begins(told, window)
                .allMatch(begin ->
                        window.contains(begin)
                                || (begin < window.from()
                                        && ends(told, begin, window)
                                                .allMatch(end -> surelyHolds(told, end, window))));
    }

    private static boolean surelyHolds(Told told, long end, Window window) {
        return (end > window.from() && isAlone(told, window.from()))
                || at(told, window, v -> isCertain(told, v));
    }

    /** Whatever begins does so at some instant, however late, and before it is over. */
    private static LongStream begins(Told told, Window window) {
        var begin = told.assertion.extent().begin();
        var latest = Math.min(begin.latest(), told.over.latest());
        return within(new Moment(begin.earliest(), latest), window)
                .filter(v -> v < Moment.AFTER_ALL);
    }

    private static LongStream ends(Told told, long begin, Window window) {
        var earliest = Math.max(begin, told.over.earliest());
        return within(new Moment(earliest, told.over.latest()), window);
    }

    /** Returns those instants of a moment between which nothing changes for a window. */
    private static LongStream within(Moment moment, Window window) {
        return LongStream.of(
                        moment.earliest(),
                        moment.latest(),
                        Moment.AFTER_ALL - 1,
                        window.from() - 1,
                        window.from(),
                        window.from() + 1,
                        window.until() - 1,
                        window.until())
                .filter(v -> moment.earliest() <= v && v <= moment.latest());
    }

    /** Whether something is so at some moment of a window, between the bounds of what is told. */
    private static boolean at(Told told, Window window, LongPredicate predicate) {
        return LongStream.concat(
                        LongStream.of(window.from()),
                        told.live.stream().flatMapToLong(Oracle::bounds))
                .filter(window::contains)
                .anyMatch(predicate);
    }

    private static boolean isPossible(Told told, long v) {
        return told.live.isEmpty() || Oracle.possiblyHolds(told.assertion, told.live, v);
    }

    private static boolean isAlone(Told told, long v) {
        return isPossible(told, v)
                && told.live.stream()
                        .filter(other -> !other.equals(told.assertion))
                        .noneMatch(other -> Oracle.possiblyHolds(other, told.live, v));
    }

    private static boolean isCertain(Told told, long v) {
        return !told.live.isEmpty()
                && isAlone(told, v)
                && told.assertion.isSurely(told.assertion.holds(), v);
    }
}
