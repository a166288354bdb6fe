package parley.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import parley.eventstore.read.ReaderPool;
import parley.eventstore.read.Tail;

/** A node that maintains the facts while it has the lead. */
final class Node implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final PositionAwaiter position;
    final FactsProjection facts;
    private final HikariDataSource readers;
    private final Tail tail;

    private Node(DataSource database, InstantSource clock) {
        readers = ReaderPool.open(database, 2, Duration.ofSeconds(30));
        position = new PositionAwaiter(readers);
        tail = new Tail(database, Duration.ofMillis(100));
        facts = new FactsProjection(database, readers, tail, position, clock);
    }

    static Node start(DataSource database) {
        return start(database, InstantSource.system());
    }

    static Node start(DataSource database, InstantSource clock) {
        var node = new Node(database, clock);
        node.facts.start();
        return node;
    }

    ProjectionState state() {
        return facts.state();
    }

    void awaitPosition(long wanted) {
        assertThat(position.await(wanted, PATIENCE))
                .as("position %d reached: %s", wanted, state())
                .isTrue();
    }

    String awaitError() {
        await(() -> state().error() != null);
        return Objects.requireNonNull(state().error());
    }

    /** Rebuilds the facts, and waits for the swap. */
    void rebuild() throws SQLException {
        var before = state().build();
        facts.rebuild();
        await(() -> state().build() != before);
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited for " + PATIENCE + " in vain");
            }
            LockSupport.parkNanos(100_000);
        }
    }

    @Override
    public void close() {
        facts.close();
        tail.close();
        readers.close();
    }
}
