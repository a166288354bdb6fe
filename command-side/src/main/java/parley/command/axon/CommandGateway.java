package parley.command.axon;

import java.util.Optional;
import java.util.function.Function;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import parley.command.CommandEnvelope;
import parley.command.CommandRejected;
import parley.command.Rejection;
import parley.command.Rule;
import parley.command.handling.DryRun;
import parley.command.handling.DryRunResult;
import parley.command.handling.StreamRepository;
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
    private final OptimisticRetry attempts;
    private final DryRun dryRun;

    /** Over a log that is open; it stays the caller's to close. */
    public CommandGateway(EventLog log, EventJson json) {
        this(log, json, ATTEMPTS, PessimisticLockFactory.usingDefaults());
    }

    CommandGateway(EventLog log, EventJson json, int attempts, LockFactory locks) {
        this.log = log;
        this.things = new StreamRepository(log.reader(), json);
        var bus =
                AxonConfiguration.bus(
                        things,
                        EmbeddedEventStore.builder()
                                .storageEngine(new ParleyEventStorageEngine(log, json))
                                .build(),
                        locks);
        this.attempts = new OptimisticRetry(bus, things, attempts);
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
            return inThePresent(envelope, attempts::decide);
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
                inThePresent(envelope, again -> dryRun.of(things.resolve(again))), false);
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

    /**
     * Decides in the present: this node's clock or, where that is behind the log, the log's last
     * appended time, since what others have recorded as having been so can't lie to come. The log
     * is asked for its time only by who would be refused without: nothing else depends on it, and a
     * later present refuses no more than an earlier one.
     */
    private <T> T inThePresent(CommandEnvelope envelope, Function<CommandEnvelope, T> decision) {
        try {
            return decision.apply(envelope);
        } catch (CommandRejected refused) {
            if (refused.refusal().rule() != Rule.VALID_TIME_TO_COME) {
                throw refused;
            }
            var last = log.reader().lastAppendedAt();
            if (!last.isAfter(envelope.receivedAt())) {
                throw refused;
            }
            return decision.apply(envelope.receivedAt(last));
        }
    }

    private static AppendResult sameAs(CommandEnvelope envelope, StoredCommand known) {
        if (!envelope.header().digest().equals(known.digest())) {
            throw new CommandRejected(
                    Rejection.of(Rule.RECORD_ID_REUSED).with("record", envelope.record()));
        }
        return known.stored();
    }
}
