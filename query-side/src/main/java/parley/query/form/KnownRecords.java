package parley.query.form;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.query.web.QueryProblems;
import parley.security.NegotiationScope;

/** Looks up the records that the address of a form names. */
final class KnownRecords {
    private static final String EXISTS =
            """
            select exists (select from log.event
                            where command_id = :record and command_seq = 0
                              and negotiation = :negotiation)
            """;

    private final JdbcClient database;

    KnownRecords(JdbcClient database) {
        this.database = database;
    }

    /**
     * Requires that a record is known.
     *
     * @param reach the negotiations about whose records the user may learn
     * @throws parley.problem.ProblemException with 404 if it is not
     */
    void require(String negotiation, String record, NegotiationScope reach) {
        if (!reach.includes(negotiation) || !exists(negotiation, record)) {
            throw QueryProblems.notThere(
                            "No record of this negotiation has that id. The page of a thing lists its records, and links from each to the form that retracts it.")
                    .rejected();
        }
    }

    private boolean exists(String negotiation, String record) {
        try {
            return database.sql(EXISTS)
                    .param("record", record)
                    .param("negotiation", negotiation)
                    .query(Boolean.class)
                    .single();
        } catch (DataAccessException unavailable) {
            return true; // whoever sends the form is told
        }
    }
}
