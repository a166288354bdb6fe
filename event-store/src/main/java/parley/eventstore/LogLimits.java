package parley.eventstore;

import java.time.Duration;

/**
 * How much is appended at once, and how long anything may take before it is given up.
 *
 * @param batch the most records appended in one transaction
 * @param batchBytes the most that such a transaction sends, by estimate; a larger record is sent
 *     alone
 * @param waiting the most records that may wait for their batch; beyond it they are refused as
 *     {@link LogUnavailable}
 * @param waitingBytes the most that may wait, by estimate; beyond it likewise
 * @param lock how long to wait for another process's batch
 * @param statement how long one statement may run
 * @param transaction how long a batch's transaction may last, idle or not; then the database ends
 *     it
 * @param reading how long one read may take; a server that says nothing for twice as long is given
 *     up
 * @param recovery how long to look for the database, after losing it in the middle of a batch, to
 *     learn what became of that batch
 */
public record LogLimits(
        int batch,
        long batchBytes,
        int waiting,
        long waitingBytes,
        Duration lock,
        Duration statement,
        Duration transaction,
        Duration reading,
        Duration recovery) {

    public static LogLimits defaults() {
        return new LogLimits(
                500,
                8 << 20,
                20_000,
                64 << 20,
                Duration.ofSeconds(4),
                Duration.ofSeconds(6),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5));
    }
}
