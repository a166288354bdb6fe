package parley.query.projection;

import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/**
 * Waits until the live facts reach a position, whichever node keeps them. The position in the
 * tables decides, since after a crash of the database it may be lower than before.
 */
public final class PositionAwaiter {
    /**
     * The interval between checks when another node keeps the facts, which sends no notification
     * here.
     */
    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

    /** Advances to its next phase whenever the facts advance. */
    private final Phaser moves = new Phaser(1);

    private final StoredProgress stored;

    /** Creates it on a pool of connections for reading. */
    public PositionAwaiter(DataSource reading) {
        stored = new StoredProgress(reading);
    }

    /** Signals that this node has advanced the facts. */
    void moved() {
        moves.arrive();
    }

    /**
     * Waits until the facts have reached a position or the time is up; returns whether they have.
     */
    public boolean await(long wanted, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        int before = moves.getPhase();
        while (stored.live().position() < wanted) {
            if (System.nanoTime() >= end || !awaitMoveAfter(before)) {
                return false;
            }
            before = moves.getPhase();
        }
        return true;
    }

    /** Returns false if the wait was interrupted. */
    private boolean awaitMoveAfter(int before) {
        try {
            moves.awaitAdvanceInterruptibly(
                    before, POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
