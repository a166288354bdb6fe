package parley.command.axon;

import java.util.Optional;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import parley.command.CommandRefused;
import parley.command.Refusal;
import parley.command.Rule;
import parley.command.Submission;
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
    private final Streams streams;
    private final Directory directory;
    private final Attempts attempts;
    private final Present present;
    private final DryRun dryRun;

    /** Over a log that is open; it stays the caller's to close. */
    public Commands(EventLog log, EventJson json) {
        this(log, json, ATTEMPTS, PessimisticLockFactory.usingDefaults());
    }

    Commands(EventLog log, EventJson json, int attempts, LockFactory locks) {
        this.log = log;
        this.streams = new Streams(log.reader(), json);
        var bus =
                Handling.bus(
                        EmbeddedEventStore.builder()
                                .storageEngine(new ParleyEventStorageEngine(log, json))
                                .build(),
                        locks);
        this.directory = new Directory(streams);
        this.attempts = new Attempts(bus, directory, attempts);
        this.present = new Present(log.reader());
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
            return present.decide(directory.direct(submission), attempts::decide);
        } catch (CommandRefused refused) {
            // Only now, since an accepted repeat is noticed by the log itself: a rule may refuse
            // today what it accepted the first time, and that must not be the answer to a repeat.
            return earlier(submission).orElseThrow(() -> refused);
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

    /** Takes many that come one after the other; for one thread. */
    public Dictation dictation() {
        return new Dictation(this, log, streams);
    }

    /**
     * What came of a submission if it was stored before.
     *
     * @throws CommandRefused if its id was used for another
     */
    Optional<Stored> earlier(Submission submission) {
        return log.reader().find(submission.record()).map(known -> sameAs(submission, known));
    }

    private static Stored sameAs(Submission submission, StoredCommand known) {
        if (!submission.digest().equals(known.digest())) {
            throw new CommandRefused(
                    Refusal.of(Rule.RECORD_ID_REUSED).with("record", submission.record()));
        }
        return known.stored();
    }
}
