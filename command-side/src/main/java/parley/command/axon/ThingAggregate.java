package parley.command.axon;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import parley.command.CommandRejected;
import parley.command.Decision.Accepted;
import parley.command.Decision.Rejected;
import parley.command.ResolvedCommand;
import parley.command.correction.LoadedThing;
import parley.command.handling.StreamRepository;
import parley.command.registry.CommandRegistry;
import parley.events.Event;
import parley.events.Thing;
import parley.eventstore.append.AppendRequest;

/** The Axon aggregate of a thing of any kind; the rules are elsewhere. */
final class ThingAggregate {
    /** The address of the thing, which names its stream. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    private @Nullable String address;

    private @Nullable Thing thing;
    private @Nullable LoadedThing<?> loaded;

    /** A new thing, whose kind is not known yet. */
    ThingAggregate() {}

    ThingAggregate(Thing thing, LoadedThing<?> loaded) {
        this.address = thing.toString();
        this.thing = thing;
        this.loaded = loaded;
    }

    /**
     * Applies the events of a command.
     *
     * @return what is appended when the unit of work commits
     * @throws CommandRejected if a rule is broken
     */
    AppendContext decide(ResolvedCommand resolved) {
        var current = load(resolved.thing()).refolded();
        loaded = current;
        return switch (current.decide(resolved)) {
            case Accepted accepted -> apply(current.request(resolved, accepted));
            case Rejected(var rejection) -> throw new CommandRejected(rejection);
        };
    }

    @EventSourcingHandler
    void on(DomainEventMessage<?> message) {
        var before = loaded == null ? load(Thing.parse(message.getAggregateIdentifier())) : loaded;
        loaded =
                before.apply(
                        (Event) message.getPayload(),
                        AppendContext.provenance(message.getMetaData()));
    }

    /** Caches the thing as it is once its events are stored. */
    void cacheIn(StreamRepository things, long added) {
        if (thing != null && loaded != null) {
            things.cache(thing, loaded, added);
        }
    }

    void invalidateIn(StreamRepository things) {
        if (thing != null) {
            things.invalidate(thing);
        }
    }

    private LoadedThing<?> load(Thing thing) {
        if (loaded == null) {
            this.address = thing.toString();
            this.thing = thing;
            loaded = CommandRegistry.newThing(thing.kind());
        }
        return loaded;
    }

    private static AppendContext apply(AppendRequest request) {
        var context = new AppendContext(request);
        context.attachTo(CurrentUnitOfWork.get());
        var metadata = context.metadata();
        request.events().forEach(event -> AggregateLifecycle.apply(event, metadata));
        return context;
    }
}
