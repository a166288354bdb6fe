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
 * Keeps the facts up with the log. Of all nodes on a database one does, and another takes over when
 * it ends. One thread moves the live build and, while there is one, the build beside it; when that
 * has caught up, it takes the live one's place.
 */
public final class FactsProjection implements AutoCloseable {
    /**
     * The shape of facts. Raise it whenever events translate or fold otherwise than before, or the
     * tables change: the facts are then built anew. {@code GoldenTranslationTest} tells of the
     * first.
     */
    public static final int VERSION = 4;

    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    /** Any constant that nothing else on the database locks. */
    private static final long LEADERSHIP = 0x7061726c65796661L;

    private final DataSource database;
    private final LogReader log;
    private final Tail tail;
    private final CorrectionChains chains;
    private final StoredProgress stored;
    private final ProjectionMetrics gauge;
    private final ExecutorService ahead =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("parley-facts-ahead").factory());
    private final Thread thread = Thread.ofPlatform().name("parley-facts").unstarted(this::run);
    private volatile boolean closed;
    private volatile boolean leading;
    private volatile @Nullable Connection connection;

    /**
     * Prepares it; nothing happens before {@link #start}.
     *
     * @param database opens connections of their own, not from a pool, as a role that owns the
     *     facts
     * @param reading a pool, for short reads of the log
     * @param moved told when this node has moved the facts
     */
    public FactsProjection(
            DataSource database,
            DataSource reading,
            Tail tail,
            PositionAwaiter moved,
            InstantSource clock) {
        this.database = database;
        this.log = new LogReader(reading);
        this.chains = new CorrectionChains(JdbcClient.create(reading));
        this.tail = tail;
        this.stored = new StoredProgress(reading);
        this.gauge = new ProjectionMetrics(moved, clock);
    }

    public void start() {
        thread.start();
    }

    /**
     * Has the facts built anew, beside the live ones, by whichever node keeps them; it swaps them
     * when they have caught up. Nothing happens if that is under way.
     */
    public void rebuild() throws SQLException {
        try (var opened = database.getConnection()) {
            opened.setAutoCommit(false);
            FactSchemas.wantNext(opened);
        }
    }

    /** How it does, whichever node keeps the facts. */
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
                gauge.perSecond(),
                gauge.lastProgress(),
                gauge.error(),
                stored.parked(),
                stored.beside().map(next -> rebuild(next.position(), head)).orElse(null));
    }

    private Rebuild rebuild(long position, long head) {
        var perSecond = leading ? gauge.rebuildPerSecond() : 0;
        return new Rebuild(
                position, perSecond, perSecond == 0 ? null : (head - position) / perSecond);
    }

    /** Whether this node has given up on the facts: only a newer Parley reads what is stored. */
    public boolean hasStopped() {
        return thread.getState() == Thread.State.TERMINATED;
    }

    private void run() {
        while (!closed) {
            try (var opened = database.getConnection();
                    var beside = database.getConnection()) {
                connection = opened;
                if (closed) {
                    return; // close() may have found no connection to end the wait below
                }
                lead(opened);
                leading = true;
                work(opened, beside);
            } catch (UnknownEventType e) {
                leading = false;
                gauge.fails(e);
                return; // a newer node carries on
            } catch (Throwable e) { // an error too: unseen, the facts would stand still for ever
                leading = false; // the lead went with the connection
                stumble(e);
            }
        }
    }

    private void stumble(Throwable e) {
        if (!closed) {
            gauge.fails(e);
            LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
        }
    }

    /** Waits until no other node keeps the facts, for as long as it takes. */
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
        var builds = new ProjectionBuilds(first, second, this::build, gauge);
        while (!closed) {
            var busy = builds.step();
            gauge.works();
            if (!busy) {
                gauge.idle();
                tail.await(builds.position(), IDLE);
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

    private ProjectionBuild build(Connection opened) throws SQLException {
        return new ProjectionBuild(opened, log, chains, ahead);
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
