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

/** Decides and records, anew as long as what was decided on has changed meanwhile. */
final class OptimisticRetry {
    private final CommandBus bus;
    private final TargetResolver targets;
    private final int most;

    /**
     * @param most how often a command is decided on when other processes keep adding to its thing
     */
    OptimisticRetry(CommandBus bus, TargetResolver targets, int most) {
        this.bus = bus;
        this.targets = targets;
        this.most = most;
    }

    /** See {@link CommandGateway#submit}. */
    AppendResult decide(CommandEnvelope envelope) {
        var creation = envelope.foundsUnread() ? ALWAYS : NEVER;
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
                throw ofNothing(targets.resolve(envelope));
            } catch (CommandRejected refused) {
                // The thing may have been at hand as it was before another process added to it.
                // Whatever fails is read on the next time.
                if (creation == ALWAYS || attempt > 1) {
                    throw refused;
                }
            }
        }
    }

    /** Handled on this thread, and answered when this returns. */
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
            case DuplicateCommand already -> already.stored();
            case LockAcquisitionFailedException busy ->
                    throw new LogUnavailable(
                            "too many concurrent changes to the same thing; nothing was stored",
                            busy);
            case RuntimeException known -> throw known;
            default -> throw new IllegalStateException(cause);
        };
    }

    /** Why nothing can be decided about a thing that is not there. */
    private static RuntimeException ofNothing(ResolvedCommand resolved) {
        return switch (CommandRegistry.deliberation(resolved.thing().kind()).decide(resolved)) {
            case Rejected(var refusal) -> new CommandRejected(refusal);
            case Accepted _ -> new IllegalStateException("accepted without having been read");
        };
    }
}
