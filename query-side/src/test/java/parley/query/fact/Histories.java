package parley.query.fact;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import parley.events.Kind;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.time.Extent;
import parley.events.time.Moment;
import parley.query.fact.Change.Corrected;
import parley.query.fact.Change.Made;
import parley.query.fact.Change.Retracted;

/**
 * Random histories of a few facets within a short stretch of valid time, so that late records,
 * ties, ends, imprecise bounds, corrections of corrections and retractions meet often.
 */
public final class Histories {
    private static final int LATEST = 12;

    private Histories() {}

    /** What is recorded next; roots are picked among those made so far. */
    private record Deed(int sort, int root, List<Asserted> asserted) {}

    public static Arbitrary<List<Change>> of(List<Facet> facets, int atMost) {
        return deeds(facets).list().ofMinSize(1).ofMaxSize(atMost).map(Histories::changes);
    }

    public static List<Facet> facets(int count) {
        var facets = new ArrayList<Facet>();
        for (int i = 0; i < count; i++) {
            var kind = i % 3 == 0 ? Kind.ISSUE : Kind.CLAIM;
            var thing = new Thing(new NegotiationId("geneva"), kind, "thing-" + i / 2);
            facets.add(new Facet(thing, "facet-" + i));
        }
        return facets;
    }

    private static Arbitrary<Deed> deeds(List<Facet> facets) {
        var asserted =
                Combinators.combine(
                                Arbitraries.of(facets),
                                extents(),
                                Arbitraries.integers().between(0, 99))
                        .as((facet, extent, value) -> new Asserted(facet, "" + value, extent));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 1000),
                        asserted.list().ofMinSize(0).ofMaxSize(2))
                .as(Deed::new);
    }

    private static Arbitrary<Extent> extents() {
        return Combinators.combine(begins(), ends()).as(Histories::extent);
    }

    /** An end is told as a distance from the earliest beginning. */
    private static Extent extent(Moment begin, Moment end) {
        var earliest = begin.earliest() == Moment.BEFORE_ALL ? 0 : begin.earliest();
        var after = new Moment(shifted(end.earliest(), earliest), shifted(end.latest(), earliest));
        return new Extent(begin, after);
    }

    private static long shifted(long bound, long by) {
        return bound == Moment.AFTER_ALL || bound == Moment.BEFORE_ALL ? bound : bound + by;
    }

    private static Arbitrary<Moment> begins() {
        var instants = Arbitraries.longs().between(0, LATEST);
        return Arbitraries.frequencyOf(
                Tuple.of(10, instants.map(Moment::at)),
                Tuple.of(
                        5,
                        Combinators.combine(instants, Arbitraries.longs().between(1, 5))
                                .as((from, span) -> new Moment(from, from + span))),
                Tuple.of(1, instants.map(latest -> new Moment(Moment.BEFORE_ALL, latest))),
                Tuple.of(1, instants.map(earliest -> new Moment(earliest, Moment.AFTER_ALL))),
                Tuple.of(2, Arbitraries.of(Moment.ALWAYS, Moment.ALWAYS, Moment.UNKNOWN)));
    }

    private static Arbitrary<Moment> ends() {
        var spans = Arbitraries.longs().between(0, LATEST);
        return Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just(Moment.NEVER)),
                Tuple.of(4, spans.map(Moment::at)),
                Tuple.of(
                        3,
                        Combinators.combine(spans, Arbitraries.longs().between(1, 5))
                                .as((from, span) -> new Moment(from, from + span))),
                Tuple.of(1, spans.map(earliest -> new Moment(earliest, Moment.AFTER_ALL))),
                Tuple.of(1, Arbitraries.just(Moment.UNKNOWN)));
    }

    private static List<Change> changes(List<Deed> deeds) {
        var changes = new ArrayList<Change>();
        var places = new ArrayList<Long>();
        long position = 0;
        for (var deed : deeds) {
            position += 1 + deed.root % 3;
            if (deed.sort < 5 || places.isEmpty()) {
                changes.add(new Made(position, root(position), position, deed.asserted));
                places.add(position);
            } else {
                var place = places.get(deed.root % places.size());
                changes.add(later(deed, position, place));
                if (deed.sort == 9) {
                    places.remove(place);
                }
            }
        }
        return changes;
    }

    private static Change later(Deed deed, long position, long place) {
        return switch (deed.sort) {
            case 9 -> new Retracted(position, root(place), place);
            case 8 -> new Made(position, root(place), place, deed.asserted);
            default -> new Corrected(position, root(place), place, deed.asserted);
        };
    }

    private static RecordId root(long place) {
        return new RecordId("record-" + place);
    }
}
