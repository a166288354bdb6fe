package parley.query.oracle;

import static java.util.stream.Collectors.toSet;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import parley.events.record.RecordEvent.RecordRetracted;
import parley.events.time.Moment;

/** Tells from a record as it stands in its history what it is an example of. */
final class RecordTraits {
    private final History history;
    private final Oracle oracle;

    RecordTraits(History history) {
        this.history = history;
        this.oracle = new Oracle(history);
    }

    Set<Trait> of(HistoryRecord told) {
        var traits = EnumSet.noneOf(Trait.class);
        addIf(isLate(told), Trait.LATE_RECORD, traits);
        addIf(completes(told), Trait.COMPLETION, traits);
        addOfCorrection(told, traits);
        addOfRetraction(told, traits);
        addIf(ties(told, m -> m.earliest() < m.latest()), Trait.TIE_OF_BOUNDS, traits);
        addIf(ties(told, m -> m.earliest() == m.latest()), Trait.TIE_OF_INSTANTS, traits);
        traits.addAll(new TimeTraits(told).all());
        return traits;
    }

    /** A record that could have founded its thing, had nothing been told of that before. */
    private boolean completes(HistoryRecord told) {
        return Founding.isOne(told.event())
                && told.provenance().corrects() == null
                && history.told().stream()
                        .anyMatch(t ->
                                t.position() < told.position() && t.thing().equals(told.thing()));
    }

    private void addOfCorrection(HistoryRecord told, Set<Trait> traits) {
        if (told.provenance().corrects() == null) {
            return;
        }
        var before = before(told);
        var wrong = before.getLast();
        traits.add(Trait.CORRECTION);
        addIf(before.size() > 1, Trait.CORRECTION_OF_CORRECTION, traits);
        addIf(Founding.isOne(told.event()), Trait.CORRECTED_FOUNDING, traits);
        addIf(
                !Times.of(told.event()).equals(Times.of(wrong.event())),
                Trait.CORRECTED_DATE,
                traits);
        addIf(!facets(told).equals(facets(wrong)), Trait.MOVED_TO_ANOTHER_FACET, traits);
    }

    private void addOfRetraction(HistoryRecord told, Set<Trait> traits) {
        if (told.event() instanceof RecordRetracted(var id, _)) {
            var retracted = oracle.find(id);
            var root = oracle.root(retracted);
            traits.add(Trait.RETRACTION);
            addIf(Founding.isOne(retracted.event()), Trait.RETRACTED_FOUNDING, traits);
            addIf(
                    history.told().stream()
                            .anyMatch(t -> !t.equals(root) && oracle.root(t).equals(root)),
                    Trait.RETRACTED_CORRECTION,
                    traits);
        }
    }

    /** Dated before what was on record of the same facet. */
    private boolean isLate(HistoryRecord told) {
        return told.provenance().corrects() == null
                && oracle.asserted(told).stream()
                        .filter(late -> !late.extent().begin().equals(Moment.ALWAYS))
                        .anyMatch(late ->
                                beside(late, told).anyMatch(other -> isBefore(late, other)));
    }

    private static boolean isBefore(Assertion late, Assertion other) {
        return late.extent().begin().earliest() < other.extent().begin().earliest();
    }

    private boolean ties(HistoryRecord told, Predicate<Moment> sort) {
        return oracle.asserted(told).stream()
                .filter(a -> sort.test(a.extent().begin()))
                .filter(a -> !a.extent().begin().equals(Moment.ALWAYS))
                .anyMatch(a ->
                        beside(a, told)
                                .anyMatch(b -> b.extent().begin().equals(a.extent().begin())));
    }

    /** What else was known of the same facet when this was told. */
    private Stream<Assertion> beside(Assertion assertion, HistoryRecord told) {
        return oracle
                .live(told.thing(), assertion.facet(), new Known.UpTo(told.position()))
                .stream()
                .filter(other -> !other.record().equals(assertion.record()));
    }

    private List<HistoryRecord> before(HistoryRecord told) {
        var root = oracle.root(told);
        return history.told().stream()
                .filter(other -> other.position() < told.position())
                .filter(other -> oracle.root(other).equals(root))
                .toList();
    }

    private Set<String> facets(HistoryRecord told) {
        return oracle.asserted(told).stream().map(Assertion::facet).collect(toSet());
    }

    private static void addIf(boolean so, Trait trait, Set<Trait> traits) {
        if (so) {
            traits.add(trait);
        }
    }
}
