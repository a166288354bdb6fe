package parley.events.violence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Estimate;
import parley.events.InvalidValue;
import parley.events.party.PartyId;

/**
 * The number of people of one population who suffered one kind of harm.
 *
 * @param side whose combatants they were; only for combatants
 */
public record CasualtyFigure(
        Harm harm, Population population, @Nullable PartyId side, Estimate count) {
    public CasualtyFigure {
        if (side != null && population != Population.COMBATANTS) {
            throw new InvalidValue("a side may be named only for combatants");
        }
    }

    /** Returns whether all differ in harm, population or side. */
    public static boolean areDistinct(List<CasualtyFigure> figures) {
        return figures.stream()
                        .map(figure -> new Kind(figure.harm, figure.population, figure.side))
                        .distinct()
                        .count()
                == figures.size();
    }

    private record Kind(Harm harm, Population population, @Nullable PartyId side) {}

    /** The harm suffered. */
    public enum Harm {
        KILLED,
        INJURED,
        MISSING,
        CAPTURED
    }

    /** Who they were; {@code UNSTATED} if the source does not state it. */
    public enum Population {
        CIVILIANS,
        COMBATANTS,
        UNSTATED
    }
}
