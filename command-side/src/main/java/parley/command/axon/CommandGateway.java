package parley.command.axon;

import java.util.Optional;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import parley.command.CommandEnvelope;
import parley.command.CommandRejected;
import parley.command.Rejection;
import parley.command.Rule;
import parley.command.handling.DecisionClock;
import parley.command.handling.DryRun;
import parley.command.handling.DryRunResult;
import parley.command.handling.StreamRepository;
import parley.command.handling.TargetResolver;
import parley.eventstore.AppendResult;
import parley.eventstore.StoredCommand;
import parley.eventstore.append.EventLog;
import parley.json.EventJson;

/**
 * Takes commands and puts them on record. Thread-safe; each call blocks until its record is
 * durable, so call it from a virtual thread. Begins nothing that needs to be closed.
 */
public final class CommandGateway {
    /** How often a command is decided on anew when other processes keep adding to its thing. */
    private static final int ATTEMPTS = 100;

    private final EventLog log;
    private final StreamRepository things;
    private final TargetResolver directory;
    private final OptimisticRetry attempts;
    private final DecisionClock present;
    private final DryRun dryRun;

    /** Over a log that is open; it stays the caller's to close. */
    public CommandGateway(EventLog log, EventJson json) {
        this(log, json, ATTEMPTS, PessimisticLockFactory.usingDefaults());
    }

    CommandGateway(EventLog log, EventJson json, int attempts, LockFactory locks) {
        this.log = log;
        this.things = new StreamRepository(log.reader(), json);
        this.directory = new TargetResolver(things);
        var bus =
                AxonConfiguration.bus(
                        directory,
                        things,
                        EmbeddedEventStore.builder()
                                .storageEngine(new ParleyEventStorageEngine(log, json))
                                .build(),
                        locks);
        this.attempts = new OptimisticRetry(bus, directory, attempts);
        this.present = new DecisionClock(log.reader());
        this.dryRun = new DryRun(log.reader(), things);
    }

    /**
     * Decides and records.
     *
     * @return where it stands in the log; for a repeat, what came of the first time
     * @throws CommandRejected if a rule says no; nothing was stored
     * @throws parley.eventstore.LogUnavailable if it may or may not have been stored; send it again
     */
    public AppendResult submit(CommandEnvelope envelope) {
        try {
            return present.decide(envelope, attempts::decide);
        } catch (CommandRejected refused) {
            // Only now, since an accepted repeat is noticed by the log itself: a rule may refuse
            // today what it accepted the first time, and that must not be the answer to a repeat.
            return earlier(envelope).orElseThrow(() -> refused);
        }
    }

    /**
     * Decides and stores nothing.
     *
     * @throws CommandRejected if a rule says no
     * @throws parley.eventstore.LogUnavailable if it can't be told
     */
    public DryRunResult dryRun(CommandEnvelope envelope) {
        var known = log.reader().find(envelope.record());
        if (known.isPresent()) {
            return new DryRunResult(dryRun.recorded(sameAs(envelope, known.get())), true);
        }
        return new DryRunResult(
                present.decide(envelope, again -> dryRun.of(directory.resolve(again))), false);
    }

    /** Takes many that come one after the other; for one thread. */
    public CommandPipeline dictation() {
        return new CommandPipeline(this, log, things);
    }

    /**
     * What came of a command if it was stored before.
     *
     * @throws CommandRejected if its id was used for another
     */
    Optional<AppendResult> earlier(CommandEnvelope envelope) {
        return log.reader().find(envelope.record()).map(known -> sameAs(envelope, known));
    }

    private static AppendResult sameAs(CommandEnvelope envelope, StoredCommand known) {
        if (!envelope.header().digest().equals(known.digest())) {
            throw new CommandRejected(
                    Rejection.of(Rule.RECORD_ID_REUSED).with("record", envelope.record()));
        }
        return known.stored();
    }
}
