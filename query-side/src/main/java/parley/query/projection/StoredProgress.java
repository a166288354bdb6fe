package parley.query.projection;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.query.projection.ProjectionState.Parked;

/** The progress of the builds as stored in their own tables, whichever node advances them. */
final class StoredProgress {
    private static final String PARKED =
            """
            select negotiation || '/' || kind || '/' || thing, position, error
              from facts.parked order by position\
            """;

    private final JdbcClient database;

    /**
     * The position of a build.
     *
     * @param build distinguishes it from earlier and later builds
     */
    record At(long position, long build) {
        private static final At NOWHERE = new At(0, 0);
    }

    StoredProgress(DataSource reading) {
        database = JdbcClient.create(reading);
    }

    /** Returns the progress of the live facts; position 0 before there are any. */
    At live() {
        return of(FactSchemas.LIVE).orElse(At.NOWHERE);
    }

    Optional<At> beside() {
        return of(FactSchemas.NEXT);
    }

    List<Parked> parked() {
        return isThere(FactSchemas.LIVE)
                ? database.sql(PARKED)
                        .query((row, _) ->
                                new Parked(row.getString(1), row.getLong(2), row.getString(3)))
                        .list()
                : List.of();
    }

    private Optional<At> of(String schema) {
        try {
            return isThere(schema) ? at(schema) : Optional.empty();
        } catch (BadSqlGrammarException swapped) {
            return Optional.empty(); // a swap has just removed it
        }
    }

    private Optional<At> at(String schema) {
        return database.sql("select position, tableoid::bigint from " + schema + ".progress")
                .query((row, _) -> new At(row.getLong(1), row.getLong(2)))
                .optional();
    }

    private boolean isThere(String schema) {
        return database.sql("select to_regclass(?) is not null")
                .param(schema + ".progress")
                .query(Boolean.class)
                .single();
    }
}
