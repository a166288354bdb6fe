package parley.command.watchitem;

import static parley.command.Decision.accept;
import static parley.command.Decision.refuse;

import parley.command.Decider;
import parley.command.Decision;
import parley.command.DecisionContext;
import parley.command.Rule;
import parley.command.watchitem.WatchItemCommand.LapseWatch;
import parley.command.watchitem.WatchItemCommand.ResolveWatch;
import parley.command.watchitem.WatchItemCommand.WatchFor;
import parley.events.Provenance;
import parley.events.watchitem.WatchItemEvent;
import parley.events.watchitem.WatchItemEvent.WatchLapsed;
import parley.events.watchitem.WatchItemEvent.WatchResolved;
import parley.events.watchitem.WatchItemEvent.WatchedFor;

/**
 * The rules of a watch item: once resolved, it is closed. A lapsed one may still be resolved,
 * because answers come late.
 */
public final class WatchItemDecider {
    public static final Decider<WatchItemCommand, WatchItemEvent, ?> DECIDER =
            new Decider<>(
                    WatchItemCommand.class,
                    WatchItemEvent.class,
                    WatchItem.OPEN,
                    WatchItemDecider::decide,
                    WatchItemDecider::evolve);

    private WatchItemDecider() {}

    /** The state of a watch item. */
    enum WatchItem {
        OPEN,
        LAPSED,
        RESOLVED
    }

    static Decision decide(WatchItemCommand command, DecisionContext context, WatchItem item) {
        return switch (command) {
            case WatchFor watch when watch.about().stream().anyMatch(context.ownRecord()) ->
                    refuse(Rule.REFERS_TO_ITSELF);
            case WatchFor watch -> accept(watchedFor(watch));
            case ResolveWatch _, LapseWatch _ when item == WatchItem.RESOLVED ->
                    refuse(Rule.WATCH_ALREADY_RESOLVED);
            case ResolveWatch(_, _, var by, _) when context.ownRecord().test(by) ->
                    refuse(Rule.REFERS_TO_ITSELF);
            case ResolveWatch(var id, var answer, var by, var from) ->
                    accept(new WatchResolved(id, answer, by, from));
            case LapseWatch _ when item == WatchItem.LAPSED -> refuse(Rule.WATCH_ALREADY_LAPSED);
            case LapseWatch(var id, var reason, var from) ->
                    accept(new WatchLapsed(id, reason, from));
        };
    }

    private static WatchedFor watchedFor(WatchFor watch) {
        return new WatchedFor(
                watch.watchItem(),
                watch.question(),
                watch.horizon(),
                watch.issues(),
                watch.parties(),
                watch.about(),
                watch.summary(),
                watch.from());
    }

    static WatchItem evolve(WatchItem item, WatchItemEvent event, Provenance provenance) {
        return switch (event) {
            case WatchedFor _ -> item;
            case WatchResolved _ -> WatchItem.RESOLVED;
            case WatchLapsed _ -> WatchItem.LAPSED;
        };
    }
}
