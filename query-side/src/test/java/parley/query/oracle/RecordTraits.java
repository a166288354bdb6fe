package parley.query.oracle;

import static java.util.stream.Collectors.toSet;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import parley.events.record.RecordEvent.RecordRetracted;
import parley.events.time.Moment;
import parley.events.violence.CasualtyFigure;
import parley.events.violence.ViolenceEvent.CasualtiesRecorded;

/** Finds the traits of a record in its history. */
final class RecordTraits {
    private final History history;
    private final Oracle oracle;

    RecordTraits(History history) {
        this.history = history;
        this.oracle = new Oracle(history);
    }

    Set<Trait> of(HistoryRecord record) {
        var traits = EnumSet.noneOf(Trait.class);
        addIf(isLate(record), Trait.LATE_RECORD, traits);
        addIf(completes(record), Trait.COMPLETION, traits);
        addOfCorrection(record, traits);
        addOfRetraction(record, traits);
        addIf(ties(record, m -> m.earliest() < m.latest()), Trait.TIE_OF_BOUNDS, traits);
        addIf(ties(record, m -> m.earliest() == m.latest()), Trait.TIE_OF_INSTANTS, traits);
        addIf(isUndatedBesideDated(record), Trait.UNDATED_BESIDE_DATED, traits);
        addIf(hasTwoAuthors(record), Trait.ANOTHER_AUTHORS_FIGURE, traits);
        addIf(ends(record, Assertion::isCourse), Trait.END_OF_A_COURSE, traits);
        addIf(ends(record, a -> !a.isCourse()), Trait.END_OF_A_STATE, traits);
        addIf(ends(record, RecordTraits::hasLateBegin), Trait.END_WITHIN_ITS_BEGINNING, traits);
        traits.addAll(new TimeTraits(record).all());
        return traits;
    }

    /** Whether it would have created its thing if that had not been recorded before. */
    private boolean completes(HistoryRecord record) {
        return Founding.isOne(record.event())
                && record.provenance().corrects() == null
                && history.records().stream()
                        .anyMatch(t ->
                                t.position() < record.position()
                                        && t.thing().equals(record.thing()));
    }

    private void addOfCorrection(HistoryRecord record, Set<Trait> traits) {
        if (record.provenance().corrects() == null) {
            return;
        }
        var before = before(record);
        var original = before.getLast();
        traits.add(Trait.CORRECTION);
        addIf(before.size() > 1, Trait.CORRECTION_OF_CORRECTION, traits);
        addIf(Founding.isOne(record.event()), Trait.CORRECTED_FOUNDING, traits);
        addIf(
                !Times.of(record.event()).equals(Times.of(original.event())),
                Trait.CORRECTED_DATE,
                traits);
        addIf(!facets(record).equals(facets(original)), Trait.MOVED_TO_ANOTHER_FACET, traits);
    }

    private void addOfRetraction(HistoryRecord record, Set<Trait> traits) {
        if (record.event() instanceof RecordRetracted(var id, _)) {
            var retracted = oracle.find(id);
            var root = oracle.root(retracted);
            traits.add(Trait.RETRACTION);
            addIf(retracted.event() instanceof RecordRetracted, Trait.RETRACTED_RETRACTION, traits);
            addIf(isOfThirdDegree(retracted), Trait.RETRACTION_OF_THIRD_DEGREE, traits);
            addIf(Founding.isOne(retracted.event()), Trait.RETRACTED_FOUNDING, traits);
            addIf(
                    history.records().stream()
                            .anyMatch(t -> !t.equals(root) && oracle.root(t).equals(root)),
                    Trait.RETRACTED_CORRECTION,
                    traits);
        }
    }

    private boolean isOfThirdDegree(HistoryRecord retracted) {
        return retracted.event() instanceof RecordRetracted(var id, _)
                && oracle.find(id).event() instanceof RecordRetracted;
    }

    /** Whether it is dated before what was known of the same facet. */
    private boolean isLate(HistoryRecord record) {
        return record.provenance().corrects() == null
                && oracle.asserted(record).stream()
                        .filter(late -> !late.extent().begin().equals(Moment.ALWAYS))
                        .filter(late -> !late.isUndated())
                        .anyMatch(late ->
                                beside(late, record).anyMatch(other -> isBefore(late, other)));
    }

    private static boolean isBefore(Assertion late, Assertion other) {
        return late.extent().begin().earliest() < other.extent().begin().earliest();
    }

    private boolean ties(HistoryRecord record, Predicate<Moment> sort) {
        return oracle.asserted(record).stream()
                .filter(a -> sort.test(a.extent().begin()))
                .filter(a -> !a.extent().begin().equals(Moment.ALWAYS))
                .anyMatch(a ->
                        beside(a, record)
                                .anyMatch(b -> b.extent().begin().equals(a.extent().begin())));
    }

    private boolean isUndatedBesideDated(HistoryRecord record) {
        return oracle.asserted(record).stream()
                .anyMatch(a -> beside(a, record).anyMatch(b -> a.isUndated() != b.isUndated()));
    }

    /** Whether it gives a figure of what another author counts too. */
    private boolean hasTwoAuthors(HistoryRecord record) {
        return record.event() instanceof CasualtiesRecorded casualties
                && casualties.figures().stream()
                        .anyMatch(figure ->
                                history.records().stream()
                                        .filter(other -> other.position() <= record.position())
                                        .filter(other -> other.thing().equals(record.thing()))
                                        .flatMap(RecordTraits::figures)
                                        .anyMatch(other -> differInAuthorAlone(figure, other)));
    }

    private static Stream<CasualtyFigure> figures(HistoryRecord record) {
        return record.event() instanceof CasualtiesRecorded casualties
                ? casualties.figures().stream()
                : Stream.empty();
    }

    private static boolean differInAuthorAlone(CasualtyFigure one, CasualtyFigure other) {
        return one.harm() == other.harm()
                && one.population() == other.population()
                && Objects.equals(one.side(), other.side())
                && !Objects.equals(one.author(), other.author());
    }

    private boolean ends(HistoryRecord record, Predicate<Assertion> sort) {
        return oracle.asserted(record).stream()
                .filter(assertion -> assertion.extent().end().earliest() != Moment.AFTER_ALL)
                .anyMatch(sort);
    }

    /** Whether the bounds of its beginning, as told, go on after those of its end. */
    private static boolean hasLateBegin(Assertion assertion) {
        return assertion.latestBegin() < assertion.extent().begin().latest();
    }

    /** Returns the other known assertions of the same facet at the time of the record. */
    private Stream<Assertion> beside(Assertion assertion, HistoryRecord record) {
        return oracle
                .live(record.thing(), assertion.facet(), new Known.UpTo(record.position()))
                .stream()
                .filter(other -> !other.record().equals(assertion.record()));
    }

    private List<HistoryRecord> before(HistoryRecord record) {
        var root = oracle.root(record);
        return history.records().stream()
                .filter(other -> other.position() < record.position())
                .filter(other -> oracle.root(other).equals(root))
                .toList();
    }

    private Set<String> facets(HistoryRecord record) {
        return oracle.asserted(record).stream().map(Assertion::facet).collect(toSet());
    }

    private static void addIf(boolean so, Trait trait, Set<Trait> traits) {
        if (so) {
            traits.add(trait);
        }
    }
}
