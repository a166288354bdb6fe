package parley.query.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.query.read.Listing;

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
            Worded status,
            List<StandingRow> standing) {}

    static IndexPage of(Listing.Page page, PageClocks clocks) {
        return new IndexPage(
                page.negotiations().stream().map(listed -> entry(listed, clocks)).toList(),
                page.next() == null ? null : clocks.next("/", page.next()));
    }

    private static Entry entry(Listing.Listed listed, PageClocks clocks) {
        var negotiation = listed.negotiation();
        return new Entry(
                negotiation.title(),
                clocks.on(NegotiationPage.address(negotiation.id())),
                listed.asOf().fictional() != null,
                NegotiationPage.summary(negotiation),
                Worded.of(negotiation.facet("status"), value -> Phrases.plain(value, "status")),
                StandingRow.of(listed.classes()));
    }
}
