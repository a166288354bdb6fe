package parley.query.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.query.display.DisplayValue;
import parley.query.display.Formatting;
import parley.query.display.PageClocks;
import parley.query.negotiation.NegotiationFacts;
import parley.query.read.NegotiationList;
import parley.query.standing.StandingRow;

/**
 * What the list of negotiations shows.
 *
 * @param next the address of those behind; absent at the end
 */
public record IndexPage(List<Entry> entries, @Nullable String next) {

    /**
     * A negotiation and where its page is.
     *
     * @param fictional whether it is invented
     * @param status open or closed
     * @param standing how each class of its issues stands
     */
    public record Entry(
            String title,
            String link,
            boolean fictional,
            @Nullable String summary,
            DisplayValue status,
            List<StandingRow> standing) {}

    static IndexPage of(NegotiationList.Page page, PageClocks clocks) {
        return new IndexPage(
                page.negotiations().stream().map(listed -> entry(listed, clocks)).toList(),
                page.next() == null ? null : clocks.next("/", page.next()));
    }

    private static Entry entry(NegotiationList.Listed listed, PageClocks clocks) {
        var negotiation = listed.negotiation();
        return new Entry(
                NegotiationFacts.NEGOTIATION.title(negotiation),
                clocks.on(NegotiationPage.address(negotiation.id())),
                listed.asOf().fictional() != null,
                NegotiationFacts.summary(negotiation),
                DisplayValue.of(
                        negotiation.facet(NegotiationFacts.STATUS),
                        value -> Formatting.plain(value.status())),
                StandingRow.of(listed.classes()));
    }
}
