package parley.query.agreement;

import java.time.ZoneId;
import java.util.List;
import parley.query.display.DisplayValue;
import parley.query.display.EndingWords;
import parley.query.display.Formatting;
import parley.query.display.PageClocks;
import parley.query.display.Titles;
import parley.query.view.ThingView;

/**
 * An agreement with its status.
 *
 * @param parties the parties to it; empty if they were not recorded
 */
public record AgreementRow(
        String title, String link, List<String> parties, DisplayValue status, String size) {

    public static AgreementRow of(ThingView thing, ZoneId zone, Titles titles, PageClocks clocks) {
        var agreement = AgreementFacts.AGREEMENT.details(thing);
        return new AgreementRow(
                agreement.title(),
                clocks.page(thing.address()),
                titles.titles(agreement.parties()),
                DisplayValue.of(
                        thing.facet(AgreementFacts.STATUS),
                        value -> Formatting.plain(value.status()),
                        EndingWords.in(zone).as(AgreementFacts.ENDED)),
                Formatting.estimate(agreement.size()));
    }
}
