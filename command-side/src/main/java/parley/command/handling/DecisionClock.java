package parley.command.handling;

import java.util.function.Function;
import parley.command.CommandEnvelope;
import parley.command.CommandRejected;
import parley.command.Rule;
import parley.eventstore.read.LogReader;

/**
 * The present of a decision: this node's clock or, where that is behind the log, the log's last
 * appended time. What others have recorded as having been so can't lie to come.
 */
public final class DecisionClock {
    private final LogReader log;

    public DecisionClock(LogReader log) {
        this.log = log;
    }

    /**
     * Decides in the present. The log is asked for its time only by who would be refused without:
     * nothing else depends on it, and a later present refuses no more than an earlier one.
     *
     * @throws CommandRejected if a rule says no
     */
    public <T> T decide(CommandEnvelope envelope, Function<CommandEnvelope, T> decision) {
        try {
            return decision.apply(envelope);
        } catch (CommandRejected refused) {
            if (refused.refusal().rule() != Rule.VALID_TIME_TO_COME) {
                throw refused;
            }
            var last = log.lastAppendedAt();
            if (!last.isAfter(envelope.receivedAt())) {
                throw refused;
            }
            return decision.apply(envelope.receivedAt(last));
        }
    }
}
