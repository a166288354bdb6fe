package parley.query.watchitem;

import org.jspecify.annotations.Nullable;
import parley.query.display.DisplayValue;
import parley.query.display.Formatting;
import parley.query.display.PageClocks;
import parley.query.view.ThingView;

/** A watch item. */
public record WatchRow(
        String question,
        String link,
        DisplayValue status,
        @Nullable String horizon,
        @Nullable String answer) {

    public static WatchRow of(ThingView thing, PageClocks clocks) {
        var item = WatchItemFacts.WATCH_ITEM.details(thing);
        return new WatchRow(
                item.question(),
                clocks.page(thing.address()),
                DisplayValue.of(
                        thing.facet(WatchItemFacts.STATUS),
                        value -> Formatting.plain(value.status())),
                item.horizon() == null ? null : Formatting.time(item.horizon()),
                thing.value(WatchItemFacts.STATUS).map(WatchItemStatusValue::answer).orElse(null));
    }
}
