package parley.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import parley.events.Thing;
import parley.eventstore.StoredEvent;
import parley.eventstore.read.LogReader;
import parley.query.fact.store.FactWriter;
import parley.query.fact.store.UnaffordableChange;

/**
 * One build of the facts, in a schema of its own: applies the log to it page by page. The next page
 * is read and interpreted while one is written. Not thread-safe.
 */
final class ProjectionBuild {
    /**
     * The number of events in a page: enough to amortise a transaction, few enough to be processed
     * quickly. The log returns fewer where they are large.
     */
    static final int PAGE = 5_000;

    private final Connection connection;
    private final LogReader log;
    private final Executor ahead;
    private final BuildProgress progress;
    private final LogLookups lookups;
    private final FactWriter writer = new FactWriter();
    private Interpreter interpreter;

    /** The position from which on each parked thing is skipped. */
    private Map<Thing, Long> parked;

    private long position;

    private @Nullable CompletableFuture<@Nullable InterpretedBatch> next;

    ProjectionBuild(Connection connection, LogReader log, LogLookups lookups, Executor ahead)
            throws SQLException {
        this.connection = connection;
        this.log = log;
        this.lookups = lookups;
        this.ahead = ahead;
        this.progress = new BuildProgress(connection);
        this.position = progress.position();
        this.parked = progress.parked();
        this.interpreter = new Interpreter(lookups, progress.zones());
        connection.commit(); // an idle transaction would block a swap
    }

    long position() {
        return position;
    }

    /**
     * Processes one page, if there is any.
     *
     * @return whether there was one
     * @throws parley.json.UnknownEventType if a newer version is needed to go on
     */
    boolean step() throws SQLException {
        try {
            var page = take();
            if (page == null) {
                return false;
            }
            readAhead(page.last());
            write(page);
            return true;
        } catch (UninterpretableEvent failed) {
            park(failed.thing(), failed.position(), failed);
            return true;
        } catch (UnaffordableChange failed) {
            park(failed.thing(), failed.position(), failed);
            return true;
        } catch (RuntimeException | SQLException failed) {
            startOver();
            throw failed;
        }
    }

    private @Nullable InterpretedBatch take() {
        var ready =
                next == null ? CompletableFuture.completedFuture(interpretAfter(position)) : next;
        next = null;
        try {
            return ready.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw e;
            }
        }
    }

    private void readAhead(long after) {
        next = CompletableFuture.supplyAsync(() -> interpretAfter(after), ahead);
    }

    private @Nullable InterpretedBatch interpretAfter(long after) {
        List<StoredEvent> stored = log.after(after, PAGE);
        return stored.isEmpty() ? null : interpreter.interpret(stored, parked);
    }

    private void write(InterpretedBatch page) throws SQLException {
        writer.write(connection, page.changes());
        progress.advance(position, page);
        connection.commit();
        position = page.last();
    }

    private void park(Thing thing, long position, Exception failed) throws SQLException {
        startOver();
        progress.park(thing, position, String.valueOf(failed.getMessage()));
        parked = progress.parked();
        connection.commit();
    }

    /** Discards all state that is not in the tables: memory may be ahead of them. */
    private void startOver() throws SQLException {
        if (next != null) {
            next.handle((page, failure) -> null).join();
            next = null;
        }
        connection.rollback();
        writer.forget();
        interpreter = new Interpreter(lookups, progress.zones());
    }
}
