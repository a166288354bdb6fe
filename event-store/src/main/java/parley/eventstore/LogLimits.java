package parley.eventstore;

import java.time.Duration;

/**
 * Limits on the size of appends, and on the time that anything may take.
 *
 * @param batch the maximum number of records appended in one transaction
 * @param batchBytes the estimated maximum size of such a transaction; a larger record is sent alone
 * @param waiting the maximum number of queued records; beyond it they fail with {@link
 *     LogUnavailable}
 * @param waitingBytes the estimated maximum size of queued records; beyond it likewise
 * @param lock how long to wait for another process's batch
 * @param statement how long a statement may run
 * @param transaction how long a batch's transaction may last, idle or not, before the database ends
 *     it
 * @param reading how long a read may take; a server that sends nothing for twice as long counts as
 *     lost
 * @param recovery how long to try reconnecting after losing the connection during a batch, to find
 *     out whether that batch was stored
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
