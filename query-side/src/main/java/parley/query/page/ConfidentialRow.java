package parley.query.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
    static List<ConfidentialRow> of(
            List<ThingView> sources, String page, boolean entitled, PageClocks clocks) {
        return sources.stream()
                .filter(source -> source.details().path("confidential").asBoolean(false))
                .map(source -> of(source, page, entitled, clocks))
                .toList();
    }

    private static ConfidentialRow of(
            ThingView source, String page, boolean entitled, PageClocks clocks) {
        var sealed = source.details().has("identity");
        return new ConfidentialRow(
                source.title(),
                clocks.page(source.address()),
                sealed,
                sealed && entitled
                        ? clocks.on(page + "/source/" + source.id() + "/identity")
                        : null);
    }
}
