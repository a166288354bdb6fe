package parley.command.axon;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateCreationPolicy.NEVER;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateNotFoundException;
import parley.command.Command;
import parley.command.CommandEnvelope;
import parley.command.CommandRejected;
import parley.command.Decision.Accepted;
import parley.command.Decision.Rejected;
import parley.command.ResolvedCommand;
import parley.command.handling.AppendRejectionTranslator;
import parley.command.handling.TargetResolver;
import parley.command.registry.CommandRegistry;
import parley.eventstore.AppendRejected;
import parley.eventstore.AppendRejected.IdUsed;
import parley.eventstore.AppendRejected.VersionConflict;
import parley.eventstore.AppendResult;
import parley.eventstore.LogUnavailable;

/** Decides and records a command, again while what it was decided on keeps changing. */
final class OptimisticRetry {
    private final CommandBus bus;
    private final TargetResolver targets;
    private final int most;

    /**
     * @param most how often a command is decided while other processes keep changing its thing
     */
    OptimisticRetry(CommandBus bus, TargetResolver targets, int most) {
        this.bus = bus;
        this.targets = targets;
        this.most = most;
    }

    /** See {@link CommandGateway#submit}. */
    AppendResult decide(CommandEnvelope envelope) {
        var creation = envelope.createsWithoutReading() ? ALWAYS : NEVER;
        for (int attempt = 1; ; attempt++) {
            try {
                return dispatch(envelope, creation);
            } catch (IdUsed used) {
                if (!envelope.mayComplete()) {
                    throw new CommandRejected(AppendRejectionTranslator.of(used));
                }
                creation = NEVER;
                attempt = 0;
            } catch (VersionConflict outdated) {
                if (attempt == most) {
                    throw new CommandRejected(AppendRejectionTranslator.of(outdated));
                }
            } catch (AppendRejected refused) {
                throw new CommandRejected(AppendRejectionTranslator.of(refused));
            } catch (AggregateNotFoundException missing) {
                throw withoutThing(targets.resolve(envelope));
            } catch (CommandRejected refused) {
                // The cached thing may have been outdated; after a failure it is brought up to
                // date.
                if (creation == ALWAYS || attempt > 1) {
                    throw refused;
                }
            }
        }
    }

    /** Handles the command on this thread and returns its result. */
    private AppendResult dispatch(CommandEnvelope envelope, AggregateCreationPolicy creation) {
        var callback = new FutureCallback<Command, AppendContext>();
        bus.dispatch(ThingCommandHandler.message(envelope, creation), callback);
        var result = callback.resultNow();
        return result.isExceptional()
                ? storedBefore(result.exceptionResult())
                : result.getPayload().answer().resultNow();
    }

    private static AppendResult storedBefore(Throwable cause) {
        return switch (cause) {
            case DuplicateCommand duplicate -> duplicate.stored();
            case LockAcquisitionFailedException busy ->
                    throw new LogUnavailable(
                            "too many concurrent changes to the same thing; nothing was stored",
                            busy);
            case RuntimeException known -> throw known;
            default -> throw new IllegalStateException(cause);
        };
    }

    /** Returns why a command about a thing that does not exist is rejected. */
    private static RuntimeException withoutThing(ResolvedCommand resolved) {
        return switch (CommandRegistry.newThing(resolved.thing().kind()).decide(resolved)) {
            case Rejected(var rejection) -> new CommandRejected(rejection);
            case Accepted _ -> new IllegalStateException("accepted without having been read");
        };
    }
}
