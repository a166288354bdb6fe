package parley.command.axon;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import parley.command.CommandRefused;
import parley.command.Decision.Accepted;
import parley.command.Decision.Refused;
import parley.command.Directed;
import parley.command.Refusal;
import parley.command.Rule;
import parley.command.Submission;
import parley.command.catalogue.Catalogue;
import parley.log.AppendRefused;
import parley.log.AppendRefused.VersionConflict;
import parley.log.EventJson;
import parley.log.EventLog;
import parley.log.LogUnavailable;
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
    private final Present present;
    private final DryRun dryRun;
    private final int attempts;

    /** Over a log that is open; it stays the caller's to close. */
    public Commands(EventLog log, EventJson json) {
        this(log, json, ATTEMPTS, PessimisticLockFactory.usingDefaults());
    }

    Commands(EventLog log, EventJson json, int attempts, LockFactory locks) {
        this.log = log;
        this.attempts = attempts;
        this.bus =
                Handling.bus(
                        EmbeddedEventStore.builder()
                                .storageEngine(new ParleyEventStorageEngine(log, json))
                                .build(),
                        locks);
        this.directory = new Directory(log.reader(), json);
        this.present = new Present(log.reader());
        this.dryRun = new DryRun(log.reader(), json);
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
            return present.decide(directory.direct(submission), this::decide);
        } catch (CommandRefused refused) {
            // Only now, since an accepted repeat is noticed by the log itself: a rule may refuse
            // today what it accepted the first time, and that must not be the answer to a repeat.
            return earlier(submission, refused);
        }
    }

    /**
     * Decides and stores nothing.
     *
     * @throws CommandRefused if a rule says no
     * @throws parley.log.LogUnavailable if it can't be told
     */
    public Foreseen dryRun(Submission submission) {
        var known = log.reader().find(submission.record());
        if (known.isPresent()) {
            return new Foreseen(dryRun.recorded(sameAs(submission, known.get())), true);
        }
        return new Foreseen(present.decide(directory.direct(submission), dryRun::of), false);
    }

    private Stored decide(Directed directed) {
        for (int attempt = 1; ; attempt++) {
            try {
                return dispatch(directed);
            } catch (VersionConflict outdated) {
                if (attempt == attempts) {
                    throw new CommandRefused(LogRefusals.of(outdated));
                }
            } catch (AppendRefused refused) {
                throw new CommandRefused(LogRefusals.of(refused));
            } catch (AggregateNotFoundException missing) {
                throw ofNothing(directed);
            } catch (CommandRefused refused) {
                // The thing may have been at hand as it was before another process added to it.
                // It no longer is: whatever fails is read again the next time.
                if (attempt > 1 || Dispatch.isUnread(directed.submission())) {
                    throw refused;
                }
            }
        }
    }

    private Stored dispatch(Directed directed) {
        var dispatch = Dispatch.of(directed);
        var stored = dispatch.stored();
        var record = directed.submission().record().value();
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
