package parley.query.view;

import java.util.Optional;
import parley.events.ThingKind;
import parley.query.facet.FacetNames;

/**
 * Determines the facet by which a thing begins, and thereby enters the state. Kinds without one
 * exist throughout.
 */
final class Onset {
    private Onset() {}

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
