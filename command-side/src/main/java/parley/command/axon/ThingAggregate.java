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

/** Any thing, as Axon wants it. All that is decided is decided elsewhere. */
final class ThingAggregate {
    /** The thing's address, which is its stream's name. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    private @Nullable String address;

    private @Nullable Thing thing;
    private @Nullable LoadedThing<?> deliberation;

    /** Of which nothing is known yet, not even what it is. */
    ThingAggregate() {}

    ThingAggregate(Thing thing, LoadedThing<?> deliberation) {
        this.address = thing.toString();
        this.thing = thing;
        this.deliberation = deliberation;
    }

    /**
     * Applies what a command puts on record.
     *
     * @return what is appended when the unit of work commits
     * @throws CommandRejected if a rule says no
     */
    AppendContext decide(ResolvedCommand resolved) {
        var told = about(resolved.thing()).settled();
        deliberation = told;
        return switch (told.decide(resolved)) {
            case Accepted accepted -> apply(told.request(resolved, accepted));
            case Rejected(var refusal) -> throw new CommandRejected(refusal);
        };
    }

    @EventSourcingHandler
    void on(DomainEventMessage<?> message) {
        var told =
                deliberation == null
                        ? about(Thing.parse(message.getAggregateIdentifier()))
                        : deliberation;
        deliberation =
                told.apply(
                        (Event) message.getPayload(),
                        AppendContext.provenance(message.getMetaData()));
    }

    /** As it is once what was applied is on record. */
    void keepIn(StreamRepository things, long added) {
        if (thing != null && deliberation != null) {
            things.keep(thing, deliberation, added);
        }
    }

    void outdateIn(StreamRepository things) {
        if (thing != null) {
            things.outdate(thing);
        }
    }

    private LoadedThing<?> about(Thing thing) {
        if (deliberation == null) {
            this.address = thing.toString();
            this.thing = thing;
            deliberation = CommandRegistry.deliberation(thing.kind());
        }
        return deliberation;
    }

    private static AppendContext apply(AppendRequest request) {
        var context = new AppendContext(request);
        context.attachTo(CurrentUnitOfWork.get());
        var metadata = context.metadata();
        request.events().forEach(event -> AggregateLifecycle.apply(event, metadata));
        return context;
    }
}
