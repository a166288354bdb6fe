package parley.query.fact.store;

import java.sql.SQLException;

/** Carries a database's refusal through code that knows nothing of databases. */
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
