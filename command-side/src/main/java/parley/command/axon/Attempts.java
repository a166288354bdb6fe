package parley.command.axon;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateNotFoundException;
import parley.command.Command;
import parley.command.CommandEnvelope;
import parley.command.CommandRefused;
import parley.command.Decision.Accepted;
import parley.command.Decision.Refused;
import parley.command.ResolvedCommand;
import parley.command.catalogue.Catalogue;
import parley.log.AppendRefused;
import parley.log.AppendRefused.IdUsed;
import parley.log.AppendRefused.VersionConflict;
import parley.log.LogUnavailable;
import parley.log.Stored;
import parley.log.axon.AlreadyStored;
import parley.log.axon.AppendContext;

/** Decides and records, anew as long as what was decided on has changed meanwhile. */
final class Attempts {
    private final CommandBus bus;
    private final Directory directory;
    private final int most;

    /**
     * @param most how often a command is decided on when other processes keep adding to its thing
     */
    Attempts(CommandBus bus, Directory directory, int most) {
        this.bus = bus;
        this.directory = directory;
        this.most = most;
    }

    /** See {@link Commands#submit}. */
    Stored decide(CommandEnvelope envelope) {
        return envelope.foundsUnread() ? found(envelope) : change(envelope);
    }

    private Stored found(CommandEnvelope envelope) {
        try {
            return dispatch(envelope, AggregateCreationPolicy.ALWAYS);
        } catch (IdUsed used) {
            if (envelope.mayComplete()) {
                return change(envelope);
            }
            throw new CommandRefused(LogRefusals.of(used));
        } catch (AppendRefused refused) {
            throw new CommandRefused(LogRefusals.of(refused));
        }
    }

    private Stored change(CommandEnvelope envelope) {
        for (int attempt = 1; ; attempt++) {
            try {
                return dispatch(envelope, AggregateCreationPolicy.NEVER);
            } catch (VersionConflict outdated) {
                if (attempt == most) {
                    throw new CommandRefused(LogRefusals.of(outdated));
                }
            } catch (AppendRefused refused) {
                throw new CommandRefused(LogRefusals.of(refused));
            } catch (AggregateNotFoundException missing) {
                throw ofNothing(directory.resolve(envelope));
            } catch (CommandRefused refused) {
                // The thing may have been at hand as it was before another process added to it.
                // Whatever fails is read on the next time.
                if (attempt > 1) {
                    throw refused;
                }
            }
        }
    }

    /** Handled on this thread, and answered when this returns. */
    private Stored dispatch(CommandEnvelope envelope, AggregateCreationPolicy creation) {
        var callback = new FutureCallback<Command, AppendContext>();
        bus.dispatch(CommandMessages.of(envelope, creation), callback);
        var result = callback.resultNow();
        return result.isExceptional()
                ? storedBefore(result.exceptionResult())
                : result.getPayload().answer().resultNow();
    }

    private static Stored storedBefore(Throwable cause) {
        return switch (cause) {
            case AlreadyStored already -> already.stored();
            case LockAcquisitionFailedException busy ->
                    throw new LogUnavailable(
                            "others are recording about the same thing; nothing was stored", busy);
            case RuntimeException known -> throw known;
            default -> throw new IllegalStateException(cause);
        };
    }

    /** Why nothing can be decided about a thing that is not there. */
    private static RuntimeException ofNothing(ResolvedCommand resolved) {
        return switch (Catalogue.deliberation(resolved.thing().kind()).decide(resolved)) {
            case Refused(var refusal) -> new CommandRefused(refusal);
            case Accepted _ -> new IllegalStateException("accepted without having been read");
        };
    }
}
