package parley.command.axon;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import parley.command.CommandEnvelope;
import parley.command.CommandRejected;
import parley.command.Rejection;
import parley.command.Rule;
import parley.command.handling.Caution;
import parley.command.handling.DryRun;
import parley.command.handling.DryRunResult;
import parley.command.handling.StreamRepository;
import parley.events.RecordId;
import parley.events.RecordKey;
import parley.eventstore.AppendResult;
import parley.eventstore.LogUnavailable;
import parley.eventstore.StoredCommand;
import parley.eventstore.append.EventLog;
import parley.json.EventJson;

/**
 * Decides and records commands. Thread-safe; each call blocks until its record is durable, so call
 * it from a virtual thread. Holds nothing that needs to be closed.
 */
public final class CommandGateway {
    /** How often a command is decided while other processes keep changing its thing. */
    private static final int ATTEMPTS = 100;

    /** The rules by which a correction of another thing's record is rejected at first. */
    private static final Set<Rule> MISDIRECTED =
            Set.of(Rule.CORRECTS_NO_RECORD_OF_THIS, Rule.THING_UNKNOWN);

    private final EventLog log;
    private final EventJson json;
    private final StreamRepository things;
    private final OptimisticRetry attempts;
    private final DryRun dryRun;

    /** Uses an open log, which stays the caller's to close. */
    public CommandGateway(EventLog log, EventJson json) {
        this(log, json, ATTEMPTS, PessimisticLockFactory.usingDefaults());
    }

    CommandGateway(EventLog log, EventJson json, int attempts, LockFactory locks) {
        this.log = log;
        this.json = json;
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
     * Decides and records a command.
     *
     * @return where it is in the log; for a repeat, the result of the first time
     * @throws CommandRejected if a rule is broken; nothing was stored
     * @throws parley.eventstore.LogUnavailable if it may or may not have been stored; send it again
     */
    public AppendResult submit(CommandEnvelope envelope) {
        try {
            return inThePresent(envelope, attempts::decide);
        } catch (CommandRejected refused) {
            // A rule may reject today what it accepted the first time, which must not be the answer
            // to a repeat. Looked up only now, because the log itself notices an accepted repeat.
            return earlier(envelope).orElseThrow(() -> precise(envelope, refused));
        }
    }

    /**
     * Decides a command and stores nothing.
     *
     * @throws CommandRejected if a rule is broken
     * @throws parley.eventstore.LogUnavailable if the log can't be read
     */
    public DryRunResult dryRun(CommandEnvelope envelope) {
        var known = log.reader().find(envelope.key());
        if (known.isPresent()) {
            return dryRun.recorded(sameAs(envelope, known.get()));
        }
        try {
            return inThePresent(envelope, present -> dryRun.of(things.resolve(present)));
        } catch (CommandRejected refused) {
            throw precise(envelope, refused);
        }
    }

    /** Returns what may be a slip in a command that is accepted. */
    public List<Caution> cautions(CommandEnvelope envelope) {
        return things.cautions(envelope);
    }

    /**
     * Returns the same of a command that is stored, which must be answered as such: none if the log
     * can't be read any more.
     */
    public List<Caution> cautionsOfStored(CommandEnvelope envelope) {
        try {
            return cautions(envelope);
        } catch (LogUnavailable unavailable) {
            return List.of();
        }
    }

    /**
     * Begins a trial of many commands on what the log holds now.
     *
     * @throws parley.eventstore.LogUnavailable if the log can't be reached
     */
    public CommandTrial trial() {
        var trial = log.trial();
        return new CommandTrial(trial, new CommandGateway(trial.log(), json));
    }

    /** Returns a pipeline for many commands in order; for one thread. */
    public CommandPipeline pipeline() {
        return new CommandPipeline(this, log, things);
    }

    /**
     * Returns the result of a command that was stored before; empty if it was not.
     *
     * @throws CommandRejected if its id was used for another command
     */
    Optional<AppendResult> earlier(CommandEnvelope envelope) {
        return log.reader().find(envelope.key()).map(known -> sameAs(envelope, known));
    }

    /**
     * Decides in the present: the clock of this node or, where that is behind, the last appended
     * time of the log, because what others have recorded as past can't lie in the future. The log's
     * time is read only where a command would be rejected without it: nothing else depends on it,
     * and a later present rejects no more than an earlier one.
     */
    private <T> T inThePresent(CommandEnvelope envelope, Function<CommandEnvelope, T> decision) {
        try {
            return decision.apply(envelope);
        } catch (CommandRejected refused) {
            if (refused.rejection().rule() != Rule.VALID_TIME_TO_COME) {
                throw refused;
            }
            var last = log.reader().lastAppendedAt();
            if (!last.isAfter(envelope.receivedAt())) {
                throw refused;
            }
            return decision.apply(envelope.receivedAt(last));
        }
    }

    /**
     * Returns the rejection of a correction that names no record of its thing, or no thing: from
     * the thing's own stream it can't be told whether that record is about another thing or not
     * there at all.
     */
    private CommandRejected precise(CommandEnvelope envelope, CommandRejected refused) {
        var rejection = refused.rejection();
        var corrects = envelope.provenance().corrects();
        if (corrects == null || !MISDIRECTED.contains(rejection.rule())) {
            return refused;
        }
        var named = String.valueOf(rejection.details().get("thing"));
        var about = log.reader().thingOf(new RecordKey(envelope.negotiation(), corrects));
        if (about.isEmpty()) {
            return new CommandRejected(Rejection.of(Rule.RECORD_UNKNOWN).with("record", corrects));
        }
        // Whatever is about the thing named has been stored since the command was decided.
        return about.get().toString().equals(named)
                ? refused
                : new CommandRejected(misdirected(corrects, about.get().toString(), named));
    }

    private static Rejection misdirected(RecordId corrects, String about, String named) {
        return Rejection.of(Rule.CORRECTS_NO_RECORD_OF_THIS)
                .with("corrects", corrects)
                .with("about", about)
                .with("thing", named)
                .with(
                        "reason",
                        "%s is about %s, and not about %s.".formatted(corrects, about, named));
    }

    private static AppendResult sameAs(CommandEnvelope envelope, StoredCommand known) {
        if (!envelope.header().digest().equals(known.digest())) {
            throw new CommandRejected(
                    Rejection.of(Rule.RECORD_ID_REUSED).with("record", envelope.record()));
        }
        return known.stored();
    }
}
