package parley.query.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.query.display.Formatting;
import parley.query.read.RevisionReads;

/**
 * What the page of a thing shows: all that is on record about it, in recorded order.
 *
 * @param kind in words
 * @param address of the page
 * @param api where programs find the thing
 * @param next where the next page begins; absent at the end
 */
public record ThingPage(
        String kind,
        String id,
        String negotiation,
        String address,
        String api,
        boolean fictional,
        List<RecordRow> records,
        @Nullable String next) {

    static ThingPage of(RevisionReads.Page page, String negotiation, String kind, String id) {
        var address = NegotiationPage.address(negotiation) + "/" + kind + "/" + id;
        return new ThingPage(
                Formatting.plain(kind),
                id,
                NegotiationPage.address(negotiation),
                address,
                "/api" + address,
                page.asOf().fictional() != null,
                page.revisions().stream()
                        .map(revision -> RecordRow.of(revision, negotiation, address))
                        .toList(),
                page.next());
    }
}
