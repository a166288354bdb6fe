package parley.command.axon;

import java.util.Optional;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import parley.command.CommandEnvelope;
import parley.command.CommandRefused;
import parley.command.Refusal;
import parley.command.Rule;
import parley.log.EventJson;
import parley.log.EventLog;
import parley.log.Stored;
import parley.log.StoredCommand;
import parley.log.axon.ParleyEventStorageEngine;

/**
 * Takes commands and puts them on record. Thread-safe; each call blocks until its record is
 * durable, so call it from a virtual thread. Begins nothing that needs to be closed.
 */
public final class Commands {
    /** How often a command is decided on anew when other processes keep adding to its thing. */
    private static final int ATTEMPTS = 100;

    private final EventLog log;
    private final StreamRepository things;
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
        this.things = new StreamRepository(log.reader(), json);
        this.directory = new Directory(things);
        var bus =
                Handling.bus(
                        directory,
                        things,
                        EmbeddedEventStore.builder()
                                .storageEngine(new ParleyEventStorageEngine(log, json))
                                .build(),
                        locks);
        this.attempts = new Attempts(bus, directory, attempts);
        this.present = new Present(log.reader());
        this.dryRun = new DryRun(log.reader(), things);
    }

    /**
     * Decides and records.
     *
     * @return where it stands in the log; for a repeat, what came of the first time
     * @throws CommandRefused if a rule says no; nothing was stored
     * @throws parley.log.LogUnavailable if it may or may not have been stored; send it again
     */
    public Stored submit(CommandEnvelope envelope) {
        try {
            return present.decide(envelope, attempts::decide);
        } catch (CommandRefused refused) {
            // Only now, since an accepted repeat is noticed by the log itself: a rule may refuse
            // today what it accepted the first time, and that must not be the answer to a repeat.
            return earlier(envelope).orElseThrow(() -> refused);
        }
    }

    /**
     * Decides and stores nothing.
     *
     * @throws CommandRefused if a rule says no
     * @throws parley.log.LogUnavailable if it can't be told
     */
    public Foreseen dryRun(CommandEnvelope envelope) {
        var known = log.reader().find(envelope.record());
        if (known.isPresent()) {
            return new Foreseen(dryRun.recorded(sameAs(envelope, known.get())), true);
        }
        return new Foreseen(
                present.decide(envelope, again -> dryRun.of(directory.resolve(again))), false);
    }

    /** Takes many that come one after the other; for one thread. */
    public Dictation dictation() {
        return new Dictation(this, log, things);
    }

    /**
     * What came of a command if it was stored before.
     *
     * @throws CommandRefused if its id was used for another
     */
    Optional<Stored> earlier(CommandEnvelope envelope) {
        return log.reader().find(envelope.record()).map(known -> sameAs(envelope, known));
    }

    private static Stored sameAs(CommandEnvelope envelope, StoredCommand known) {
        if (!envelope.header().digest().equals(known.digest())) {
            throw new CommandRefused(
                    Refusal.of(Rule.RECORD_ID_REUSED).with("record", envelope.record()));
        }
        return known.stored();
    }
}
