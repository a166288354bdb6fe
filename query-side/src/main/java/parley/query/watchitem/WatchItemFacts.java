package parley.query.watchitem;

import java.util.List;
import parley.events.ThingKind;
import parley.events.watchitem.WatchItemEvent;
import parley.events.watchitem.WatchItemEvent.WatchLapsed;
import parley.events.watchitem.WatchItemEvent.WatchResolved;
import parley.events.watchitem.WatchItemEvent.WatchedFor;
import parley.query.facet.AssertedValue;
import parley.query.facet.FacetNames;
import parley.query.facet.FacetType;
import parley.query.facet.RecordedContext;
import parley.query.view.ThingType;

/** The facets of a watch item, and what its events assert about them. */
public final class WatchItemFacts {
    public static final FacetType<WatchItemStatusValue> STATUS =
            FacetType.course(FacetNames.STATUS, WatchItemStatusValue.class);
    public static final ThingType<WatchedFor> WATCH_ITEM =
            new ThingType<>(
                    ThingKind.WATCH_ITEM, WatchedFor.class, (_, item) -> item.question(), STATUS);

    private WatchItemFacts() {}

    /** Facets: {@code details}; {@code status}. */
    public static List<AssertedValue> of(WatchItemEvent event, RecordedContext context) {
        return switch (event) {
            case WatchedFor watched ->
                    List.of(
                            context.details(),
                            context.asserted(
                                    STATUS,
                                    WatchItemStatusValue.OPEN,
                                    context.byThen(watched.from())));
            case WatchResolved(_, var answer, var by, var from) ->
                    context.only(
                            STATUS,
                            new WatchItemStatusValue(WatchItemStatus.RESOLVED, answer, by, null),
                            context.since(from));
            case WatchLapsed(_, var reason, var from) ->
                    context.only(
                            STATUS,
                            new WatchItemStatusValue(WatchItemStatus.LAPSED, null, null, reason),
                            context.since(from));
        };
    }
}
