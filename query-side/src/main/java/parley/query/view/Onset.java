package parley.query.view;

import java.util.Optional;
import parley.events.ThingKind;
import parley.query.facet.FacetNames;

/**
 * By which facet a thing of a kind is told to have begun: before, it is not part of the state.
 * Things that are there throughout have none.
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
