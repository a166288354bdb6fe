package parley.query.fact.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.query.fact.FactChange;

/**
 * Writes changes as facts. A set of tables has one writer at a time. Not thread-safe. Its cached
 * state is valid only for what has been committed: after a rollback, the caller must call {@link
 * #forget}.
 */
public final class FactWriter {
    private final CurrentFacetCache.Limits limits;
    private @Nullable FacetIds dictionary;
    private @Nullable AnalyzeTrigger statistics;
    private CurrentFacetCache presents;

    public FactWriter() {
        this(CurrentFacetCache.Limits.USUAL);
    }

    FactWriter(CurrentFacetCache.Limits limits) {
        this.limits = limits;
        presents = new CurrentFacetCache(limits);
    }

    /**
     * Writes the facts that result from a page of changes to the tables in the connection's search
     * path. The caller commits, together with the position reached.
     *
     * @param page changes in order of position; for each thing above all that were written before
     * @throws UnaffordableChange if a record changes more than its facet affords; the caller rolls
     *     back
     * @throws SQLException if the database fails; the caller rolls back
     */
    public void write(Connection connection, List<FactChange> page) throws SQLException {
        var written = false;
        try {
            keepPlans(connection);
            if (dictionary == null || statistics == null) {
                dictionary = new FacetIds(connection);
                statistics = new AnalyzeTrigger(connection);
            }
            var rows = new FactBatch(connection, dictionary, presents).write(page);
            statistics.grew(connection, rows);
            written = true;
        } catch (FactsUnavailable e) {
            throw e.cause();
        } finally {
            if (!written) {
                forget();
            }
        }
    }

    /**
     * Makes PostgreSQL keep generic plans. It assumes that knowing an array's length justifies
     * planning a statement anew each time; planning takes twice as long as running it.
     */
    private static void keepPlans(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local plan_cache_mode = force_generic_plan");
        }
    }

    /**
     * Discards everything cached, including what was written since the last commit; it is read
     * again.
     */
    public void forget() {
        dictionary = null;
        statistics = null;
        presents = new CurrentFacetCache(limits);
    }
}
