package parley.command.axon;

import java.util.function.Function;
import parley.command.CommandEnvelope;
import parley.command.CommandRefused;
import parley.command.Rule;
import parley.log.LogReader;

/**
 * The present of a decision: this node's clock or, where that is behind the log, the log's last
 * appended time. What others have recorded as having been so can't lie to come.
 */
final class Present {
    private final LogReader log;

    Present(LogReader log) {
        this.log = log;
    }

    /**
     * Decides in the present. The log is asked for its time only by who would be refused without:
     * nothing else depends on it, and a later present refuses no more than an earlier one.
     *
     * @throws CommandRefused if a rule says no
     */
    <T> T decide(CommandEnvelope envelope, Function<CommandEnvelope, T> decision) {
        try {
            return decision.apply(envelope);
        } catch (CommandRefused refused) {
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
