package parley.query.page;

import org.jspecify.annotations.Nullable;
import parley.query.view.ThingView;

/** What to look for next. */
public record WatchRow(
        String question,
        String link,
        Worded status,
        @Nullable String horizon,
        @Nullable String answer) {

    static WatchRow of(ThingView item, PageClocks clocks) {
        var horizon = item.details().path("horizon");
        return new WatchRow(
                item.title(),
                clocks.page(item.address()),
                Worded.of(item.facet("status"), value -> Phrases.plain(value, "status")),
                horizon.isObject() ? Phrases.time(horizon) : null,
                item.value("status").path("answer").asStringOpt().orElse(null));
    }
}
