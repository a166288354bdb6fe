package parley.query.violence;

import org.jspecify.annotations.Nullable;
import parley.events.Estimate;
import parley.events.party.PartyId;
import parley.events.violence.CasualtyFigure;
import parley.events.violence.CasualtyFigure.Harm;
import parley.events.violence.CasualtyFigure.Population;

/**
 * The number of people of one group who suffered one kind of harm.
 *
 * @param inconsistent true if the published figures break {@code 0 ≤ low ≤ best ≤ high}; otherwise
 *     null
 */
public record CasualtiesValue(
        Harm harm,
        Population population,
        @Nullable PartyId side,
        Estimate count,
        @Nullable Boolean inconsistent) {

    static CasualtiesValue of(CasualtyFigure figure) {
        return new CasualtiesValue(
                figure.harm(),
                figure.population(),
                figure.side(),
                figure.count(),
                inconsistent(figure.count()));
    }

    static @Nullable Boolean inconsistent(@Nullable Estimate estimate) {
        return (estimate == null || estimate.isConsistent()) ? null : Boolean.TRUE;
    }
}
