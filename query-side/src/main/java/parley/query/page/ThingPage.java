package parley.query.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.query.display.Formatting;
import parley.query.read.RevisionReads;

/**
 * The page of a thing: what it is, and all records about it, in recorded order.
 *
 * @param kind its kind in words
 * @param address the address of the page
 * @param api the address of the thing in the API
 * @param profile null where the thing was not there as of both clocks
 * @param next the cursor of the next page; null on the last
 */
record ThingPage(
        String kind,
        String id,
        String negotiation,
        String address,
        String api,
        boolean fictional,
        @Nullable ThingProfile profile,
        List<RecordRow> records,
        @Nullable String next) {

    static ThingPage of(
            RevisionReads.Page page,
            Optional<ThingProfile> profile,
            String negotiation,
            String kind,
            String id) {
        var address = NegotiationPage.address(negotiation) + "/" + kind + "/" + id;
        return new ThingPage(
                Formatting.plain(kind),
                id,
                NegotiationPage.address(negotiation),
                address,
                "/api" + address,
                page.asOf().fictional() != null,
                profile.orElse(null),
                page.revisions().stream()
                        .map(revision -> RecordRow.of(revision, negotiation, address))
                        .toList(),
                page.next());
    }
}
