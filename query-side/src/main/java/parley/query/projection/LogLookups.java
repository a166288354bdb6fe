package parley.query.projection;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What the interpretation of an event looks up in the rest of the log. */
record LogLookups(CorrectionChains chains, StandingChanges standing) {
    static LogLookups in(JdbcClient database) {
        return new LogLookups(new CorrectionChains(database), new StandingChanges(database));
    }
}
