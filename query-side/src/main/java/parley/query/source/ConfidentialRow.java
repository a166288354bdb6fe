package parley.query.source;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.query.display.PageClocks;
import parley.query.view.ThingView;

/**
 * A confidential source.
 *
 * @param sealed whether its identity is recorded
 * @param identity the address of its identity; null if none is recorded, or the reader may not see
 *     it
 */
public record ConfidentialRow(
        String description, String link, boolean sealed, @Nullable String identity) {

    /**
     * Returns the confidential sources among these.
     *
     * @param page the address of the negotiation's page
     * @param entitled whether the reader may see identities
     */
    public static List<ConfidentialRow> of(
            List<ThingView> sources, String page, boolean entitled, PageClocks clocks) {
        return sources.stream().flatMap(source -> of(source, page, entitled, clocks)).toList();
    }

    private static Stream<ConfidentialRow> of(
            ThingView thing, String page, boolean entitled, PageClocks clocks) {
        var source = SourceFacts.SOURCE.details(thing);
        var sealed = source.identity() != null;
        return source.confidential()
                ? Stream.of(
                        new ConfidentialRow(
                                SourceFacts.SOURCE.title(thing),
                                clocks.page(thing.address()),
                                sealed,
                                sealed && entitled
                                        ? clocks.on(page + "/source/" + thing.id() + "/identity")
                                        : null))
                : Stream.empty();
    }
}
