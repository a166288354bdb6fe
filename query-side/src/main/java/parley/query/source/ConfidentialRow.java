package parley.query.source;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.query.display.PageClocks;
import parley.query.view.ThingView;

/**
 * A confidential source.
 *
 * @param sealed whether it is on record who it is
 * @param identity where that is shown; absent if nothing is sealed, or the reader is not entitled
 */
public record ConfidentialRow(
        String description, String link, boolean sealed, @Nullable String identity) {

    /**
     * All there are among some sources.
     *
     * @param page where the negotiation's page is
     * @param entitled whether the reader may see who they are
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
                                source.description(),
                                clocks.page(thing.address()),
                                sealed,
                                sealed && entitled
                                        ? clocks.on(page + "/source/" + thing.id() + "/identity")
                                        : null))
                : Stream.empty();
    }
}
