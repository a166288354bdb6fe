package parley.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.log.LogReader;
import parley.log.LogUnavailable;
import parley.log.Tail;
import parley.log.UnknownEventType;

/**
 * Keeps the facts up with the log. Of all nodes on a database one does, and another takes over when
 * it ends. One thread moves the live build and, while there is one, the build beside it; when that
 * has caught up, it takes the live one's place.
 */
public final class FactsProjection implements AutoCloseable {
    /**
     * The shape of facts. Raise it whenever events translate or fold otherwise than before, or the
     * tables change: the facts are then built anew.
     */
    public static final int VERSION = 1;

    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    /** Any constant that nothing else on the database locks. */
    private static final long LEADERSHIP = 0x7061726c65796661L;

    private final DataSource database;
    private final LogReader log;
    private final Tail tail;
    private final Chains chains;
    private final Gauge gauge;
    private final ExecutorService ahead =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("parley-facts-ahead").factory());
    private final Thread thread = Thread.ofPlatform().name("parley-facts").unstarted(this::run);
    private final AtomicBoolean rebuildWanted = new AtomicBoolean();
    private volatile boolean closed;
    private volatile boolean leading;
    private volatile @Nullable Connection connection;

    /**
     * Prepares it; nothing happens before {@link #start}.
     *
     * @param database opens connections of their own, not from a pool, as a role that owns the
     *     facts
     * @param reading a pool, for short reads of the log
     * @param reached told how far the facts are
     */
    public FactsProjection(
            DataSource database,
            DataSource reading,
            Tail tail,
            Position reached,
            InstantSource clock) {
        this.database = database;
        this.log = new LogReader(reading);
        this.chains = new Chains(JdbcClient.create(reading));
        this.tail = tail;
        this.gauge = new Gauge(reached, clock);
    }

    public void start() {
        thread.start();
    }

    /** Builds the facts anew, beside the live ones, and swaps them when they have caught up. */
    public void rebuild() {
        rebuildWanted.set(true);
    }

    /** How it does on this node; the parked things are read by whoever has a connection. */
    public ProjectionState state(List<ProjectionState.Parked> parked) {
        return gauge.state("facts", VERSION, log.head(), parked);
    }

    private void run() {
        while (!closed) {
            try (var opened = database.getConnection();
                    var beside = database.getConnection()) {
                connection = opened;
                leading = false;
                if (closed) {
                    return; // close() may have found no connection to end the wait below
                }
                lead(opened);
                leading = true;
                work(opened, beside);
            } catch (SQLException | LogUnavailable e) {
                stumble(e);
            } catch (UnknownEventType e) {
                gauge.fails(e);
                return; // a newer node carries on
            } catch (RuntimeException e) {
                stumble(e);
            }
        }
    }

    private void stumble(Exception e) {
        if (!closed) {
            gauge.fails(e);
            LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
        }
    }

    /** Waits until no other node keeps the facts. */
    private static void lead(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LEADERSHIP + ")");
        }
    }

    private void work(Connection first, Connection second) throws SQLException {
        prepare(first);
        prepare(second);
        var builds = new Builds(first, second, this::build, gauge);
        while (!closed) {
            if (rebuildWanted.getAndSet(false)) {
                builds.startBeside();
            }
            var busy = builds.step();
            gauge.works();
            if (!busy) {
                gauge.idle();
                tail.await(gauge.position(), IDLE);
            }
        }
    }

    /**
     * Facts need not be durable when they are committed: what a crash of the database takes is
     * projected again, for its position is gone with it. So the log's commits have the disk alone.
     */
    private static void prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
        }
        connection.setAutoCommit(false);
    }

    private Build build(Connection opened) throws SQLException {
        return new Build(opened, log, chains, ahead);
    }

    /** Ends after the page under way; what was not committed is done again by whoever goes on. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        var open = connection;
        try {
            if (leading) {
                thread.join(Duration.ofSeconds(5));
            }
            if (thread.isAlive() && open != null) {
                open.abort(Runnable::run);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            // it ends with the process
        }
        ahead.shutdownNow();
    }
}
