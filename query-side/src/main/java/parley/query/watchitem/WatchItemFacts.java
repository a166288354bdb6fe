package parley.query.watchitem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.RecordId;
import parley.events.watchitem.WatchItemEvent;
import parley.events.watchitem.WatchItemEvent.WatchLapsed;
import parley.events.watchitem.WatchItemEvent.WatchResolved;
import parley.events.watchitem.WatchItemEvent.WatchedFor;
import parley.query.assertion.Asserted;
import parley.query.assertion.Told;

/** What events say about a watch item. */
public final class WatchItemFacts {
    private WatchItemFacts() {}

    /** Facets: {@code details}; {@code status}. */
    public static List<Asserted> of(WatchItemEvent event, Told told) {
        return switch (event) {
            case WatchedFor watched ->
                    List.of(
                            told.details(),
                            told.asserted(
                                    "status",
                                    new Status("open", null, null, null),
                                    told.byThen(watched.from())));
            case WatchResolved(_, var answer, var by, var from) ->
                    List.of(
                            told.asserted(
                                    "status",
                                    new Status("resolved", answer, by, null),
                                    told.since(from)));
            case WatchLapsed(_, var reason, var from) ->
                    List.of(
                            told.asserted(
                                    "status",
                                    new Status("lapsed", null, null, reason),
                                    told.since(from)));
        };
    }

    record Status(
            String status,
            @Nullable String answer,
            @Nullable RecordId by,
            @Nullable String reason) {}
}
