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
 * The list of negotiations.
 *
 * @param next the address of the next page; null on the last
 */
record IndexPage(List<Entry> entries, @Nullable String next) {

    /**
     * A negotiation in the list.
     *
     * @param link the address of its page
     * @param standing the standing of each class of its issues
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
