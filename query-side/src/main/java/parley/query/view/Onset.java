package parley.query.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.query.facet.FacetNames;
import parley.query.facet.FacetValue;
import parley.query.fact.read.AssertionView;
import parley.query.fact.read.Reading;

/**
 * Determines the facet by which a thing begins, and thereby enters the state. Kinds without one
 * exist throughout.
 */
final class Onset {
    private Onset() {}

    /**
     * Returns a reading within the stretches in which its thing has begun: a meeting, in which it
     * was held. What was told of the thing without a time holds from its beginning, and is certain
     * where that is.
     *
     * @param all the readings of the thing
     */
    static Stream<Reading> within(Thing thing, Reading reading, List<Reading> all) {
        var onset = facet(thing.kind());
        if (onset.isEmpty()
                || reading.possible().stream()
                        .noneMatch(told -> told.assertion().beginsWithItsThing())) {
            return Stream.of(reading);
        }
        return all.stream()
                .filter(begun -> begun.facet().name().equals(onset.get()))
                .filter(begun -> begun.stretch().overlaps(reading.stretch()))
                .filter(begun -> begun.possible().stream().anyMatch(Onset::hasBegun))
                .map(begun -> reading.within(begun.stretch(), hasSurelyBegun(begun)));
    }

    private static boolean hasSurelyBegun(Reading onset) {
        return onset.surely() && onset.possible().stream().allMatch(Onset::hasBegun);
    }

    /** What is planned is on record, and yet has not begun. */
    private static boolean hasBegun(AssertionView onset) {
        var stage = new FacetValue(onset.value()).as(Stage.class).schedule();
        return stage == null || stage.equals(FacetNames.HELD);
    }

    /** What the value of an onset may say of a plan. */
    record Stage(@Nullable String schedule) {}

    static Optional<String> facet(ThingKind kind) {
        return switch (kind) {
            case MEETING -> Optional.of(FacetNames.SCHEDULE);
            case ISSUE, PROPOSAL, AGREEMENT, CLAIM, ASSESSMENT, WATCH_ITEM ->
                    Optional.of(FacetNames.STATUS);
            case STRIKE, CLASH, STATEMENT, MILESTONE -> Optional.of(FacetNames.OCCURRENCE);
            case NEGOTIATION, PARTY, PERSON, PLACE, SOURCE -> Optional.empty();
        };
    }
}
