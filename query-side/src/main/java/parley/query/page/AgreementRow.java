package parley.query.page;

import java.util.List;
import parley.query.view.ThingView;

/**
 * An agreement and what became of it.
 *
 * @param parties those that agreed; empty where it is not said who did
 */
public record AgreementRow(
        String title, String link, List<String> parties, Worded status, String size) {

    static AgreementRow of(ThingView agreement, Titles titles, PageClocks clocks) {
        return new AgreementRow(
                agreement.title(),
                clocks.page(agreement.address()),
                titles.titles("party", agreement.details().path("parties")),
                Worded.of(agreement.facet("status"), value -> Phrases.plain(value, "status")),
                Phrases.estimate(agreement.details().path("size")));
    }
}
