package parley.query.fact.store;

import java.sql.SQLException;

/** Wraps an {@link SQLException} to pass it through code that does not know of databases. */
final class FactsUnavailable extends RuntimeException {
    private final SQLException cause;

    FactsUnavailable(SQLException cause) {
        super(cause);
        this.cause = cause;
    }

    SQLException cause() {
        return cause;
    }
}
