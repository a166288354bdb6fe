package parley.query.projection;

import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/**
 * How far the live facts are, for those who wait for a position, on whichever node they wait. What
 * the tables say decides, for after a crash of the database they may say less than before.
 */
public final class PositionAwaiter {
    /** How often to look where another node keeps the facts, of which nobody is told here. */
    private static final Duration GLANCE = Duration.ofMillis(50);

    /** Goes on to its next phase with each move. */
    private final Phaser moves = new Phaser(1);

    private final StoredProgress stored;

    /** Read through a pool. */
    public PositionAwaiter(DataSource reading) {
        stored = new StoredProgress(reading);
    }

    /** Says that this node has moved them. */
    void moved() {
        moves.arrive();
    }

    /** Waits until the facts have reached a position, or for so long; returns whether they have. */
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

    /** Returns false if the wait was broken off. */
    private boolean awaitMoveAfter(int before) {
        try {
            moves.awaitAdvanceInterruptibly(before, GLANCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
