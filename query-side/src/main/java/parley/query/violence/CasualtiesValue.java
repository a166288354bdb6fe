package parley.query.violence;

import org.jspecify.annotations.Nullable;
import parley.events.Estimate;
import parley.events.author.Author;
import parley.events.party.PartyId;
import parley.events.violence.CasualtyFigure;
import parley.events.violence.CasualtyFigure.Harm;
import parley.events.violence.CasualtyFigure.Population;
import parley.json.EnumNames;

/**
 * The number of people of one group who suffered one kind of harm, by one author.
 *
 * @param author null if the figure is unattributed
 * @param inconsistent true if the published figures break {@code 0 ≤ low ≤ best ≤ high}; otherwise
 *     null
 */
public record CasualtiesValue(
        Harm harm,
        Population population,
        @Nullable PartyId side,
        @Nullable Author author,
        Estimate count,
        @Nullable Boolean inconsistent) {

    static CasualtiesValue of(CasualtyFigure figure) {
        return new CasualtiesValue(
                figure.harm(),
                figure.population(),
                figure.side(),
                figure.author(),
                figure.count(),
                inconsistent(figure.count()));
    }

    /** Returns whom it counts, as in the name of its facet: {@code killed/combatants/north}. */
    String key() {
        var group = EnumNames.of(harm) + "/" + EnumNames.of(population);
        return side == null ? group : group + "/" + side.value();
    }

    static @Nullable Boolean inconsistent(@Nullable Estimate estimate) {
        return (estimate == null || estimate.isConsistent()) ? null : Boolean.TRUE;
    }
}
