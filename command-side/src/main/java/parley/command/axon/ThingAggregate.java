package parley.command.axon;

import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import parley.command.CommandRefused;
import parley.command.Decision.Accepted;
import parley.command.Decision.Refused;
import parley.command.Directed;
import parley.command.axon.Dispatch.Change;
import parley.command.axon.Dispatch.Found;
import parley.command.catalogue.Catalogue;
import parley.command.record.Deliberation;
import parley.events.Event;
import parley.events.Thing;
import parley.log.Stored;
import parley.log.axon.RecordMetadata;

/** Any thing, as Axon wants it. All that is decided is decided elsewhere. */
final class ThingAggregate {
    /** The thing's address, which is its stream's name. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    private @Nullable String address;

    private @Nullable Deliberation<?> deliberation;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void found(Found command) {
        act(command);
    }

    @CommandHandler
    void change(Change command) {
        act(command);
    }

    @EventSourcingHandler
    void on(DomainEventMessage<?> message) {
        var told =
                deliberation == null
                        ? about(Thing.parse(message.getAggregateIdentifier()))
                        : deliberation;
        deliberation =
                told.told(
                        (Event) message.getPayload(),
                        RecordMetadata.provenance(message.getMetaData()));
    }

    private Deliberation<?> about(Thing thing) {
        if (deliberation == null) {
            address = thing.toString();
            deliberation = Catalogue.deliberation(thing.kind());
        }
        return deliberation;
    }

    private void act(Dispatch dispatch) {
        var directed = dispatch.directed();
        deliberation = about(directed.thing()).settled();
        switch (deliberation.decide(directed)) {
            case Accepted accepted -> record(accepted, directed, dispatch.stored());
            case Refused(var refusal) -> throw new CommandRefused(refusal);
        }
    }

    private static void record(
            Accepted accepted, Directed directed, CompletableFuture<Stored> stored) {
        var provenance = directed.submission().provenance();
        var root = accepted.root();
        Recordings.of(directed, accepted, stored).attachTo(CurrentUnitOfWork.get());
        var metadata = RecordMetadata.of(provenance, root == null ? provenance.record() : root);
        accepted.events().forEach(event -> AggregateLifecycle.apply(event, metadata));
    }
}
