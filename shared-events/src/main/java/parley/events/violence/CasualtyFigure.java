package parley.events.violence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Estimate;
import parley.events.InvalidValue;
import parley.events.author.Author;
import parley.events.party.PartyId;

/**
 * The number of people of one population who suffered one kind of harm.
 *
 * @param side whose combatants they were; only for combatants
 * @param author whose figure it is; absent if it is unattributed
 */
public record CasualtyFigure(
        Harm harm,
        Population population,
        @Nullable PartyId side,
        @Nullable Author author,
        Estimate count) {
    public CasualtyFigure {
        if (side != null && population != Population.COMBATANTS) {
            throw new InvalidValue("a side may be named only for combatants");
        }
    }

    /** Returns the figure as that of an author, unless it names one itself. */
    public CasualtyFigure by(@Nullable Author presumed) {
        return author != null || presumed == null
                ? this
                : new CasualtyFigure(harm, population, side, presumed, count);
    }

    /** Returns whether all differ in harm, population, side or author. */
    public static boolean areDistinct(List<CasualtyFigure> figures) {
        return figures.stream().map(Kind::of).distinct().count() == figures.size();
    }

    private record Kind(
            Harm harm, Population population, @Nullable PartyId side, @Nullable Author author) {
        static Kind of(CasualtyFigure figure) {
            return new Kind(figure.harm, figure.population, figure.side, figure.author);
        }
    }

    /** The harm suffered. */
    public enum Harm {
        KILLED,
        INJURED,
        MISSING,
        CAPTURED
    }

    /** Who they were. */
    public enum Population {
        CIVILIANS,
        COMBATANTS,
        /** The author does not say who they were. */
        UNSTATED,
        /** All of them, as the author gives their sum; it is never added to its parts. */
        TOTAL
    }
}
