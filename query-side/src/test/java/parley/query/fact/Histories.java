package parley.query.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.events.time.Extent;
import parley.events.time.Moment;
import parley.query.facet.AssertedValue;
import parley.query.facet.FacetForm;
import parley.query.facet.FacetNames;
import parley.query.fact.FactChange.Corrected;
import parley.query.fact.FactChange.Founded;
import parley.query.fact.FactChange.Made;
import parley.query.fact.FactChange.Restored;
import parley.query.fact.FactChange.Retracted;
import parley.query.fact.FactChange.Said;

/**
 * Random histories of a few facets within a short period of valid time, so that late records, ties,
 * ends, imprecise bounds, corrections of corrections, retractions and returns often coincide. Every
 * other facet is a course, or every other one is a state.
 */
public final class Histories {
    private static final int LATEST = 12;

    private Histories() {}

    /** The draft of a change; its root is one of those made so far, and has the thing. */
    private record Draft(int sort, int root, List<Facet> facets, List<DraftValue> values) {}

    private record DraftValue(int facet, int value, Extent extent) {
        AssertedValue of(String facetName, FacetForm form) {
            return new AssertedValue(facetName, "" + value, extent, form, over());
        }

        /** A third of what goes on without an end tells of something that happened. */
        private Moment over() {
            var begin = extent.begin();
            var isBounded =
                    begin.earliest() != Moment.BEFORE_ALL && begin.latest() != Moment.AFTER_ALL;
            var happened = value % 3 == 0 && extent.end().equals(Moment.NEVER) && isBounded;
            var length = 1 + (value % 2 == 0 ? 0 : value % 5);
            return happened
                    ? new Moment(begin.earliest() + length, begin.latest() + length)
                    : extent.end();
        }
    }

    private record Root(long place, Thing thing) {}

    public static Arbitrary<List<FactChange>> of(List<Facet> facets, int atMost) {
        return changes(
                drafts(Arbitraries.integers().between(0, 9), facets, extents(), 0)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(atMost));
    }

    /**
     * Returns histories in which far more is possible at one instant than a rectangle keeps: mostly
     * new records, many of which begin at the same instant or perhaps then.
     */
    public static Arbitrary<List<FactChange>> crowds(List<Facet> facets) {
        var sorts =
                Arbitraries.frequency(
                        Tuple.of(16, 0), Tuple.of(1, 5), Tuple.of(1, 8), Tuple.of(1, 9));
        var alike =
                Arbitraries.of(
                        Extent.from(Moment.at(3)),
                        Extent.from(new Moment(3, 9)),
                        Extent.from(new Moment(3, 20)),
                        new Extent(new Moment(3, 20), Moment.at(22)),
                        new Extent(new Moment(3, 20), new Moment(3, 7)),
                        new Extent(new Moment(3, 20), new Moment(3, 9)),
                        new Extent(new Moment(3, 9), Moment.at(3)),
                        new Extent(new Moment(3, 9), new Moment(12, 16)),
                        new Extent(new Moment(3, 5), Moment.at(7)));
        var wide =
                Combinators.combine(
                                Arbitraries.longs().between(0, LATEST),
                                Arbitraries.longs().between(LATEST, 2 * LATEST))
                        .as((earliest, latest) -> Extent.from(new Moment(earliest, latest)));
        return changes(
                Arbitraries.integers()
                        .between(0, 10)
                        .flatMap(share -> {
                            var extents =
                                    Arbitraries.frequencyOf(
                                            Tuple.of(share, alike),
                                            Tuple.of(10 - share, wide),
                                            Tuple.of(1, extents()));
                            return drafts(sorts, facets, extents, 1)
                                    .list()
                                    .ofMinSize(30)
                                    .ofMaxSize(60);
                        }));
    }

    public static List<Facet> facets(int count) {
        var facets = new ArrayList<Facet>();
        for (int i = 0; i < count; i++) {
            var kind = i % 3 == 0 ? ThingKind.ISSUE : ThingKind.CLAIM;
            var thing = new Thing(new NegotiationId("geneva"), kind, "thing-" + i / 2);
            facets.add(new Facet(thing, "facet-" + i));
        }
        return facets;
    }

    private static Arbitrary<Draft> drafts(
            Arbitrary<Integer> sorts, List<Facet> facets, Arbitrary<Extent> extents, int fewest) {
        var values =
                Combinators.combine(
                                Arbitraries.integers().between(0, 9),
                                Arbitraries.integers().between(0, 99),
                                extents)
                        .as(DraftValue::new);
        return Combinators.combine(
                        sorts,
                        Arbitraries.integers().between(0, 1000),
                        values.list().ofMinSize(fewest).ofMaxSize(2))
                .as((sort, root, all) -> new Draft(sort, root, facets, all));
    }

    private static Arbitrary<Extent> extents() {
        return Combinators.combine(begins(), ends()).as(Histories::extent);
    }

    /** Returns an extent whose end is given as a distance from the earliest beginning. */
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

    private static Arbitrary<List<FactChange>> changes(Arbitrary<List<Draft>> drafts) {
        return Combinators.combine(drafts, Arbitraries.of(0, 1)).as(Histories::changes);
    }

    private static List<FactChange> changes(List<Draft> drafts, int firstForm) {
        var changes = new ArrayList<FactChange>();
        var roots = new ArrayList<Root>();
        var fallen = new ArrayList<Root>();
        var said = new HashMap<RecordId, List<Said>>();
        var things = new HashSet<Thing>();
        long position = 0;
        for (var draft : drafts) {
            position += 1 + draft.root % 3;
            if (draft.sort < 5 && draft.root % 3 == 0 && !fallen.isEmpty()) {
                var root = fallen.removeLast();
                changes.add(
                        new Restored(
                                position,
                                root.thing,
                                id(root),
                                root.place,
                                said.getOrDefault(id(root), List.of())));
                roots.add(root);
            } else if (draft.sort < 5 || roots.isEmpty()) {
                var thing = draft.facets.get(draft.root % draft.facets.size()).thing();
                var root = new Root(position, thing);
                changes.add(
                        things.add(thing)
                                ? new Founded(
                                        position, thing, id(root), asserted(draft, root, firstForm))
                                : made(draft, position, root, firstForm));
                roots.add(root);
            } else {
                var root = roots.get(draft.root % roots.size());
                changes.add(later(draft, position, root, firstForm));
                if (draft.sort == 9) {
                    roots.remove(root);
                    fallen.add(root);
                }
            }
            remember(changes.getLast(), said);
        }
        return changes;
    }

    /** Keeps what each root last said. */
    private static void remember(FactChange change, Map<RecordId, List<Said>> said) {
        switch (change) {
            case Founded(var position, _, var root, var asserted) ->
                    said.put(root, Said.each(position, asserted));
            case Made(var position, _, var root, _, var asserted) ->
                    said.merge(root, Said.each(position, asserted), Histories::both);
            case Corrected(var position, _, var root, _, var asserted) ->
                    said.put(root, Said.each(position, asserted));
            case Retracted _, Restored _ -> {}
        }
    }

    private static List<Said> both(List<Said> first, List<Said> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private static FactChange later(Draft draft, long position, Root root, int firstForm) {
        return switch (draft.sort) {
            case 9 -> new Retracted(position, root.place);
            case 8 -> made(draft, position, root, firstForm);
            default ->
                    new Corrected(
                            position,
                            root.thing,
                            id(root),
                            root.place,
                            asserted(draft, root, firstForm));
        };
    }

    private static FactChange made(Draft draft, long position, Root root, int firstForm) {
        return new Made(
                position, root.thing, id(root), root.place, asserted(draft, root, firstForm));
    }

    private static List<AssertedValue> asserted(Draft draft, Root root, int firstForm) {
        var names =
                draft.facets.stream()
                        .filter(facet -> facet.thing().equals(root.thing))
                        .map(Facet::name)
                        .toList();
        return draft.values.stream()
                .map(value -> {
                    var name = names.get(value.facet % names.size());
                    return value.of(name, form(name, firstForm));
                })
                .toList();
    }

    private static FacetForm form(String facet, int firstForm) {
        if (facet.equals(FacetNames.DETAILS)) {
            return FacetForm.COURSE;
        }
        var number = Integer.parseInt(facet.substring(facet.indexOf('-') + 1));
        return (number + firstForm) % 2 == 0 ? FacetForm.STATE : FacetForm.COURSE;
    }

    private static RecordId id(Root root) {
        return new RecordId("record-" + root.place);
    }
}
