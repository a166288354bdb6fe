package parley.events.violence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Estimate;
import parley.events.InvalidValue;
import parley.events.party.PartyId;

/**
 * How many people of one kind came to one kind of harm.
 *
 * @param side whose combatants they were; for combatants alone
 */
public record CasualtyFigure(
        Harm harm, Population population, @Nullable PartyId side, Estimate count) {
    public CasualtyFigure {
        if (side != null && population != Population.COMBATANTS) {
            throw new InvalidValue("a side may be named only for combatants");
        }
    }

    /** Whether each is of another kind of harm, population and side. */
    public static boolean areDistinct(List<CasualtyFigure> figures) {
        return figures.stream()
                        .map(figure -> new Kind(figure.harm, figure.population, figure.side))
                        .distinct()
                        .count()
                == figures.size();
    }

    private record Kind(Harm harm, Population population, @Nullable PartyId side) {}

    /** What came to pass with them. */
    public enum Harm {
        KILLED,
        INJURED,
        MISSING,
        CAPTURED
    }

    /** Who they were; {@code UNSTATED} when the source does not say. */
    public enum Population {
        CIVILIANS,
        COMBATANTS,
        UNSTATED
    }
}
