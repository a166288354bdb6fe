package parley.query.read;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.events.Thing;

/** Looks up parked things, whose later records are not shown. */
final class ParkedThings {
    private static final String AT =
            """
            select position from parked
             where negotiation = :negotiation and kind = :kind and thing = :thing
               and position <= :position\
            """;

    private final JdbcClient database;

    ParkedThings(JdbcClient database) {
        this.database = database;
    }

    /** Returns the position from which on a thing is parked; null if it is not. */
    @Nullable Long since(Thing thing, long position) {
        return database.sql(AT)
                .param("negotiation", thing.negotiation().value())
                .param("kind", thing.kind().word())
                .param("thing", thing.id())
                .param("position", position)
                .query(Long.class)
                .optional()
                .orElse(null);
    }
}
