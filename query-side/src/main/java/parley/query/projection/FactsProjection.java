package parley.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.eventstore.read.LogReader;
import parley.eventstore.read.Tail;
import parley.json.UnknownEventType;
import parley.query.projection.ProjectionState.Rebuild;

/**
 * Keeps the facts up to date with the log. One of all nodes on a database does so, and another
 * takes over when it ends. One thread advances the live build and, while there is one, the next
 * build; when the next build has caught up, it replaces the live one.
 */
public final class FactsProjection implements AutoCloseable {
    /**
     * The version of the facts. It must be raised whenever the translation or folding of events or
     * the tables change: the facts are then rebuilt. {@code GoldenTranslationTest} detects changes
     * of the translation.
     */
    public static final int VERSION = 9;

    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    /** An arbitrary lock key that nothing else on the database uses. */
    private static final long LEADERSHIP = 0x7061726c65796661L;

    private final DataSource database;
    private final LogReader log;
    private final Tail tail;
    private final LogLookups lookups;
    private final StoredProgress stored;
    private final ProjectionMetrics metrics;
    private final ExecutorService ahead =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("parley-facts-ahead").factory());
    private final Thread thread = Thread.ofPlatform().name("parley-facts").unstarted(this::run);
    private volatile boolean closed;
    private volatile boolean leading;
    private volatile @Nullable Connection connection;

    /**
     * Creates the projection; it does nothing before {@link #start}.
     *
     * @param database opens dedicated connections, not from a pool, as a role that owns the facts
     * @param reading a pool, for short reads of the log
     * @param moved notified when this node has advanced the facts
     */
    public FactsProjection(
            DataSource database,
            DataSource reading,
            Tail tail,
            PositionAwaiter moved,
            InstantSource clock) {
        this.database = database;
        this.log = new LogReader(reading);
        this.lookups = LogLookups.in(JdbcClient.create(reading));
        this.tail = tail;
        this.stored = new StoredProgress(reading);
        this.metrics = new ProjectionMetrics(moved, clock);
    }

    public void start() {
        thread.start();
    }

    /**
     * Requests a rebuild of the facts beside the live ones, by whichever node keeps them; that node
     * swaps them when the new ones have caught up. Does nothing if a rebuild is already in
     * progress.
     */
    public void rebuild() throws SQLException {
        try (var opened = database.getConnection()) {
            opened.setAutoCommit(false);
            FactSchemas.wantNext(opened);
        }
    }

    /** Returns the state of the projection, whichever node keeps the facts. */
    public ProjectionState state() {
        var live = stored.live();
        var head = Math.max(log.head(), live.position());
        return new ProjectionState(
                "facts",
                VERSION,
                live.build(),
                live.position(),
                head,
                head - live.position(),
                leading,
                metrics.perSecond(),
                metrics.lastProgress(),
                metrics.error(),
                stored.parked(),
                stored.beside().map(next -> rebuild(next.position(), head)).orElse(null));
    }

    private Rebuild rebuild(long position, long head) {
        var perSecond = leading ? metrics.rebuildPerSecond() : 0;
        return new Rebuild(
                position, perSecond, perSecond == 0 ? null : (head - position) / perSecond);
    }

    /**
     * Returns whether this node no longer keeps the facts: it has been closed, or only a newer
     * Parley can read the stored events.
     */
    public boolean hasStopped() {
        return thread.getState() == Thread.State.TERMINATED;
    }

    private void run() {
        while (!closed) {
            try (var opened = database.getConnection();
                    var beside = database.getConnection()) {
                connection = opened;
                if (closed) {
                    return; // close() may have found no connection to abort
                }
                lead(opened);
                leading = true;
                work(opened, beside);
            } catch (UnknownEventType e) {
                leading = false;
                metrics.fails(e);
                return; // a newer node carries on
            } catch (Throwable e) { // errors too, or the facts would stop unnoticed
                leading = false; // the connection held the lock
                stumble(e);
            }
        }
    }

    private void stumble(Throwable e) {
        if (!closed) {
            metrics.fails(e);
            LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
        }
    }

    /** Waits, without a time limit, until no other node keeps the facts. */
    private static void lead(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set lock_timeout = 0");
            statement.execute("select pg_advisory_lock(" + LEADERSHIP + ")");
            statement.execute("reset lock_timeout");
        }
    }

    private void work(Connection first, Connection second) throws SQLException {
        prepare(first);
        prepare(second);
        var builds = new ProjectionBuilds(first, second, this::build, metrics);
        while (!closed) {
            var busy = builds.step();
            metrics.works();
            if (!busy) {
                metrics.idle();
                tail.await(builds.position(), IDLE);
            }
        }
    }

    /**
     * Turns off synchronous commits. Facts need not be durable when they are committed: a crash of
     * the database loses their position with them, so they are projected again. This leaves the
     * disk to the log's commits.
     */
    private static void prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
        }
        connection.setAutoCommit(false);
    }

    private ProjectionBuild build(Connection opened) throws SQLException {
        return new ProjectionBuild(opened, log, lookups, ahead);
    }

    /** Stops after the current page; the next node repeats what was not committed. */
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
            // the connection ends with the process
        }
        ahead.shutdownNow();
    }
}
