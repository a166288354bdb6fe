package parley.command.axon;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import parley.command.CommandRefused;
import parley.command.Decision.Accepted;
import parley.command.Decision.Refused;
import parley.command.Directed;
import parley.command.axon.Dispatch.Change;
import parley.command.axon.Dispatch.Found;
import parley.command.catalogue.Catalogue;
import parley.log.AppendRefused;
import parley.log.AppendRefused.IdUsed;
import parley.log.AppendRefused.VersionConflict;
import parley.log.LogUnavailable;
import parley.log.Stored;

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
    Stored decide(Directed directed) {
        return Dispatch.isUnread(directed.submission()) ? found(directed) : change(directed);
    }

    private Stored found(Directed directed) {
        try {
            return dispatch(new Found(directed));
        } catch (IdUsed used) {
            if (directed.submission().mayComplete()) {
                return change(directed);
            }
            throw new CommandRefused(LogRefusals.of(used));
        } catch (AppendRefused refused) {
            throw new CommandRefused(LogRefusals.of(refused));
        }
    }

    private Stored change(Directed directed) {
        var current = directed;
        for (int attempt = 1; ; attempt++) {
            try {
                return dispatch(new Change(current));
            } catch (VersionConflict outdated) {
                if (attempt == most) {
                    throw new CommandRefused(LogRefusals.of(outdated));
                }
                current = directory.anew(current);
            } catch (AppendRefused refused) {
                throw new CommandRefused(LogRefusals.of(refused));
            } catch (AggregateNotFoundException missing) {
                throw ofNothing(current);
            } catch (CommandRefused refused) {
                // The thing may have been at hand as it was before another process added to it.
                // It no longer is: whatever fails is read again the next time.
                if (attempt > 1) {
                    throw refused;
                }
            }
        }
    }

    private Stored dispatch(Dispatch dispatch) {
        var stored = dispatch.stored();
        var record = dispatch.directed().submission().record().value();
        bus.dispatch(
                new GenericCommandMessage<>(
                        new GenericMessage<>(record, dispatch, MetaData.emptyInstance()),
                        dispatch.getClass().getName()),
                (_, result) -> {
                    // Fails nothing that the log has answered: what is durable was stored, whatever
                    // came after it.
                    if (result.isExceptional()) {
                        stored.completeExceptionally(result.exceptionResult());
                    }
                });
        return switch (stored.state()) {
            case SUCCESS -> stored.resultNow();
            case FAILED -> throw failure(stored.exceptionNow());
            case RUNNING, CANCELLED ->
                    throw new IllegalStateException("the log was not asked to append " + record);
        };
    }

    private static RuntimeException failure(Throwable cause) {
        return switch (cause) {
            case LockAcquisitionFailedException busy ->
                    new LogUnavailable(
                            "others are recording about the same thing; nothing was stored", busy);
            case RuntimeException known -> known;
            default -> new IllegalStateException(cause);
        };
    }

    /** Why nothing can be decided about a thing that is not there. */
    private static RuntimeException ofNothing(Directed directed) {
        return switch (Catalogue.deliberation(directed.thing().kind()).decide(directed)) {
            case Refused(var refusal) -> new CommandRefused(refusal);
            case Accepted _ -> new IllegalStateException("accepted without having been read");
        };
    }
}
