package parley.query.oracle;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.record.RecordEvent.RecordRetracted;
import parley.events.time.Moment;

/**
 * Answers every question by going through all records and applying the definitions of "How facets
 * evolve" word for word. It keeps nothing and is slow on purpose: its one virtue is that it is
 * plainly right.
 */
public final class Oracle {
    private final List<HistoryRecord> told;

    public Oracle(History history) {
        this.told = history.told();
    }

    /** What a facet was at {@code v}, in microseconds since 1970-01-01T00:00Z. */
    public Reading read(Thing thing, String facet, long v, Known known) {
        return reading(live(thing, facet, known), v);
    }

    /** A thing is there unless the record that founded it is not known or was retracted. */
    public boolean exists(Thing thing, Known known) {
        return !live(thing, "details", known).isEmpty();
    }

    /** All things that are there, of all negotiations. */
    public Set<Thing> things(Known known) {
        return told.stream()
                .map(HistoryRecord::thing)
                .distinct()
                .filter(thing -> exists(thing, known))
                .collect(Collectors.toSet());
    }

    /** Of one facet, what rule 1 says of its thing. */
    List<Assertion> live(Thing thing, String facet, Known known) {
        return live(thing, known).stream()
                .filter(assertion -> assertion.facet().equals(facet))
                .toList();
    }

    /** Rule 1: recorded, in the newest correction recorded, and not retracted. */
    List<Assertion> live(Thing thing, Known known) {
        return told.stream()
                .filter(record -> record.thing().equals(thing))
                .filter(known::includes)
                .filter(record -> isNewest(record, known))
                .filter(record -> !isRetracted(record, known))
                .flatMap(record -> asserted(record).stream())
                .toList();
    }

    /** What one telling of a record asserts, of all facets. */
    List<Assertion> asserted(HistoryRecord record) {
        var root = root(record);
        return new Assertions(record, root, founds(root)).all();
    }

    private boolean founds(HistoryRecord root) {
        return told.stream()
                .filter(other -> other.thing().equals(root.thing()))
                .noneMatch(other -> other.position() < root.position());
    }

    /** Rule 3, the best reading first: rule 2 with every beginning at its earliest. */
    static Reading reading(List<Assertion> live, long v) {
        var possible =
                live.stream()
                        .filter(assertion -> possiblyHolds(assertion, live, v))
                        .sorted(
                                comparingLong(Oracle::earliestBeginning)
                                        .thenComparingLong(Assertion::place)
                                        .reversed())
                        .toList();
        var certain = possible.size() == 1 && possible.getFirst().certainlyCovers(v);
        return new Reading(possible.stream().map(Assertion::toValue).toList(), certain);
    }

    static List<Reading> readings(List<Assertion> live, long[] moments) {
        return LongStream.of(moments).mapToObj(v -> reading(live, v)).toList();
    }

    /**
     * The facet as a step function: each reading with the instant from which it is given, from the
     * beginning of time on.
     */
    public List<Step> timeline(Thing thing, String facet, Known known) {
        var live = live(thing, facet, known);
        var steps = new ArrayList<Step>();
        for (var from : breaks(live)) {
            var reading = reading(live, from);
            if (steps.isEmpty() || !steps.getLast().reading().equals(reading)) {
                steps.add(new Step(from, reading));
            }
        }
        return steps;
    }

    /** A stretch of a timeline, up to the next one's beginning. */
    public record Step(long from, Reading reading) {}

    private static Set<Long> breaks(List<Assertion> live) {
        var breaks = new TreeSet<Long>(Set.of(Moment.BEFORE_ALL));
        live.stream().flatMapToLong(Oracle::bounds).forEach(breaks::add);
        breaks.remove(Moment.AFTER_ALL);
        return breaks;
    }

    static LongStream bounds(Assertion assertion) {
        var begin = assertion.extent().begin();
        var end = assertion.extent().end();
        return LongStream.of(begin.earliest(), begin.latest(), end.earliest(), end.latest());
    }

    private static boolean possiblyHolds(Assertion a, List<Assertion> live, long v) {
        return a.possiblyCovers(v)
                && live.stream().noneMatch(b -> b.certainlyCovers(v) && b.certainlyBeginsAfter(a));
    }

    private static long earliestBeginning(Assertion assertion) {
        return assertion.extent().begin().earliest();
    }

    private boolean isNewest(HistoryRecord record, Known known) {
        return told.stream()
                .filter(known::includes)
                .filter(other -> root(other).equals(root(record)))
                .allMatch(other -> other.position() <= record.position());
    }

    boolean isRetracted(HistoryRecord record, Known known) {
        return told.stream()
                .filter(known::includes)
                .anyMatch(other ->
                        other.event() instanceof RecordRetracted(var retracted, _)
                                && root(find(retracted)).equals(root(record)));
    }

    /** The first telling of a record: a correction may name any of those before it. */
    HistoryRecord root(HistoryRecord record) {
        var corrects = record.provenance().corrects();
        return corrects == null ? record : root(find(corrects));
    }

    HistoryRecord find(RecordId id) {
        return told.stream().filter(record -> record.record().equals(id)).findFirst().orElseThrow();
    }
}
