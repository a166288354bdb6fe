package parley.query.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.record.RecordEvent.RecordRetracted;
import parley.events.time.Moment;

/**
 * Answers every question by going through all records and applying the definitions of "How facets
 * evolve" word for word. It caches nothing and is slow on purpose, so that it is obviously correct.
 */
public final class Oracle {
    /** Rule 2 with every beginning at its earliest. */
    static final Comparator<Assertion> BEST_FIRST =
            Comparator.comparingLong((Assertion a) -> a.extent().begin().earliest())
                    .thenComparingLong(Assertion::place)
                    .reversed();

    private final List<HistoryRecord> records;

    public Oracle(History history) {
        this.records = history.records();
    }

    /** Returns a facet at {@code v}, in microseconds since 1970-01-01T00:00Z. */
    public Reading read(Thing thing, String facet, long v, Known known) {
        return reading(live(thing, facet, known), v);
    }

    /** Whether a thing exists: the record that created it is known and not retracted. */
    public boolean exists(Thing thing, Known known) {
        return !live(thing, "details", known).isEmpty();
    }

    /** Returns the existing things of all negotiations. */
    public Set<Thing> things(Known known) {
        return records.stream()
                .map(HistoryRecord::thing)
                .distinct()
                .filter(thing -> exists(thing, known))
                .collect(Collectors.toSet());
    }

    /** Returns the live assertions of one facet, by rule 1. */
    List<Assertion> live(Thing thing, String facet, Known known) {
        return live(thing, known).stream()
                .filter(assertion -> assertion.facet().equals(facet))
                .toList();
    }

    List<Assertion> live(Thing thing, Known known) {
        return standing(thing, known).stream()
                .flatMap(record -> asserted(record).stream())
                .toList();
    }

    /** Rule 1: recorded, in the newest recorded correction, and not retracted. */
    List<HistoryRecord> standing(Thing thing, Known known) {
        return records.stream()
                .filter(record -> record.thing().equals(thing))
                .filter(known::includes)
                .filter(record -> isNewest(record, known))
                .filter(record -> !isRetracted(record, known))
                .toList();
    }

    /** Returns the assertions of one version of a record, of all facets. */
    List<Assertion> asserted(HistoryRecord record) {
        var root = root(record);
        return new Assertions(record, root, founds(root)).all();
    }

    private boolean founds(HistoryRecord root) {
        return records.stream()
                .filter(other -> other.thing().equals(root.thing()))
                .noneMatch(other -> other.position() < root.position());
    }

    /** Rules 3 and 5, best reading first: rule 2 with every beginning at its earliest. */
    static Reading reading(List<Assertion> live, long v) {
        var possible =
                live.stream()
                        .filter(assertion -> possiblyHolds(assertion, live, v))
                        .sorted(BEST_FIRST)
                        .toList();
        return readingOf(possible, v);
    }

    /** Returns the reading of what possibly prevails, best first. */
    static Reading readingOf(List<Assertion> possible, long v) {
        var values = possible.stream().flatMap(assertion -> assertion.values(v)).toList();
        var certain = values.size() == 1 && possible.getFirst().isSurely(values.getFirst(), v);
        return new Reading(laterToldFirst(possible, v), values.size(), certain);
    }

    /**
     * Returns the best values, where each undated assertion comes before the first dated one that
     * was told earlier.
     */
    private static List<Value> laterToldFirst(List<Assertion> possible, long v) {
        var best = new ArrayList<Value>();
        var places = new ArrayList<Long>();
        var dated = possible.stream().filter(a -> !a.isUndated()).toList();
        var undated = possible.stream().filter(Assertion::isUndated).toList();
        Stream.concat(dated.stream(), undated.stream())
                .flatMap(a -> a.values(v).map(value -> Map.entry(a, value)))
                .limit(Reading.MOST)
                .forEach(said -> {
                    var told = said.getKey();
                    var at = best.size();
                    if (told.isUndated()) {
                        at = 0;
                        while (at < places.size() && places.get(at) >= told.place()) {
                            at++;
                        }
                    }
                    best.add(at, said.getValue());
                    places.add(at, told.place());
                });
        return best;
    }

    static List<Reading> readings(List<Assertion> live, long[] moments) {
        return LongStream.of(moments).mapToObj(v -> reading(live, v)).toList();
    }

    /** Returns the facet as a step function over all time. */
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

    /** A part of a timeline, up to the beginning of the next one. */
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
        return LongStream.of(
                begin.earliest(),
                begin.latest(),
                assertion.latestBegin(),
                end.earliest(),
                end.latest());
    }

    static boolean possiblyHolds(Assertion a, List<Assertion> live, long v) {
        return a.possiblyCovers(v)
                && live.stream().noneMatch(b -> b.certainlyCovers(v) && b.certainlyBeginsAfter(a));
    }

    private boolean isNewest(HistoryRecord record, Known known) {
        return records.stream()
                .filter(known::includes)
                .filter(other -> root(other).equals(root(record)))
                .allMatch(other -> other.position() <= record.position());
    }

    /** Whether a retraction names it that is not retracted itself. */
    boolean isRetracted(HistoryRecord record, Known known) {
        return records.stream()
                .filter(known::includes)
                .filter(other ->
                        other.event() instanceof RecordRetracted(var retracted, _)
                                && root(find(retracted)).equals(root(record)))
                .anyMatch(retraction -> !isRetracted(retraction, known));
    }

    /**
     * Returns the first version of what a record is about in the end: itself, unless it retracts.
     */
    HistoryRecord subject(HistoryRecord record) {
        return record.event() instanceof RecordRetracted(var retracted, _)
                ? subject(find(retracted))
                : root(record);
    }

    /** Returns the first version of a record: a correction may name any of the earlier ones. */
    HistoryRecord root(HistoryRecord record) {
        var corrects = record.provenance().corrects();
        return corrects == null ? record : root(find(corrects));
    }

    HistoryRecord find(RecordId id) {
        return records.stream()
                .filter(record -> record.record().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
