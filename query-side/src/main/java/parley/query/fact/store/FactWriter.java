package parley.query.fact.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.query.fact.FactChange;

/**
 * Turns changes into facts. There is one writer of a set of tables at a time; it is for one thread.
 * What it remembers between pages is as good as what has been committed: whoever rolls back tells
 * it to {@link #forget}.
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
     * Writes all that a page of changes makes of the facts, in tables that lie in the connection's
     * search path. The caller commits, together with the position reached.
     *
     * @param page changes in order of position; of each thing above all that were written before
     * @throws SQLException if the database would not; the caller rolls back
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
     * PostgreSQL thinks that knowing an array's length is worth planning a statement anew each
     * time; it takes twice as long as running it.
     */
    private static void keepPlans(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local plan_cache_mode = force_generic_plan");
        }
    }

    /**
     * Forgets all that was written since the last commit, and everything else: it is read again.
     */
    public void forget() {
        dictionary = null;
        statistics = null;
        presents = new CurrentFacetCache(limits);
    }
}
