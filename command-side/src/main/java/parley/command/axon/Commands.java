package parley.command.axon;

import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import parley.command.CommandRefused;
import parley.command.Directed;
import parley.command.Refusal;
import parley.command.Rule;
import parley.command.Submission;
import parley.command.axon.Dispatch.Change;
import parley.command.axon.Dispatch.Found;
import parley.events.Event;
import parley.log.AppendRefused;
import parley.log.AppendRefused.IdUsed;
import parley.log.AppendRefused.VersionConflict;
import parley.log.EventJson;
import parley.log.EventLog;
import parley.log.Stored;
import parley.log.StoredCommand;
import parley.log.axon.ParleyEventStorageEngine;

/**
 * Takes submissions and puts them on record. Thread-safe; each call blocks until its record is
 * durable, so call it from a virtual thread. Begins nothing that needs to be closed.
 */
public final class Commands {
    /** How often a command is decided on anew when other processes keep adding to its thing. */
    private static final int ATTEMPTS = 100;

    private final EventLog log;
    private final CommandBus bus;
    private final Directory directory;
    private final DryRun dryRun;

    private final int attempts;

    /** Over a log that is open; it stays the caller's to close. */
    public Commands(EventLog log, EventJson json) {
        this(log, json, ATTEMPTS);
    }

    Commands(EventLog log, EventJson json, int attempts) {
        this.log = log;
        this.attempts = attempts;
        this.bus =
                Handling.bus(
                        EmbeddedEventStore.builder()
                                .storageEngine(new ParleyEventStorageEngine(log, json))
                                .build());
        var streams = new Streams(log.reader(), json);
        this.directory = new Directory(log.reader(), json, streams);
        this.dryRun = new DryRun(log.reader(), streams);
    }

    /**
     * Decides and records.
     *
     * @return where it stands in the log; for a repeat, what came of the first time
     * @throws CommandRefused if a rule says no; nothing was stored
     * @throws parley.log.LogUnavailable if it may or may not have been stored; send it again
     */
    public Stored submit(Submission submission) {
        try {
            return decide(directory.direct(submission));
        } catch (CommandRefused refused) {
            // Only now, since an accepted repeat is noticed by the log itself: a rule may refuse
            // today what it accepted the first time, and that must not be the answer to a repeat.
            return earlier(submission, refused);
        }
    }

    /**
     * Decides and stores nothing.
     *
     * @return what would be put on record; for a repeat, what was
     * @throws CommandRefused if a rule says no
     */
    public List<Event> dryRun(Submission submission) {
        var known = log.reader().find(submission.record());
        if (known.isPresent()) {
            return dryRun.recorded(sameAs(submission, known.get()));
        }
        return dryRun.of(directory.direct(submission));
    }

    private Stored decide(Directed directed) {
        var submission = directed.submission();
        return submission.founds() && !(submission.mayComplete() && submission.hasSeenThing())
                ? found(directed)
                : change(directed);
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
                if (attempt == attempts) {
                    throw new CommandRefused(LogRefusals.of(outdated));
                }
                current = directory.anew(current);
            } catch (AppendRefused refused) {
                throw new CommandRefused(LogRefusals.of(refused));
            } catch (AggregateNotFoundException missing) {
                throw new CommandRefused(
                        Refusal.of(Rule.THING_UNKNOWN).with("thing", directed.thing()));
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
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    private Stored earlier(Submission submission, CommandRefused refused) {
        return sameAs(
                submission, log.reader().find(submission.record()).orElseThrow(() -> refused));
    }

    private static Stored sameAs(Submission submission, StoredCommand known) {
        if (!submission.digest().equals(known.digest())) {
            throw new CommandRefused(
                    Refusal.of(Rule.RECORD_ID_REUSED).with("record", submission.record()));
        }
        return known.stored();
    }
}
