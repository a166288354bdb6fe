package parley.query.read;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.events.Thing;

/** Looks up which things are parked: what was recorded of them from some event on is not told. */
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

    /** The position from which on a thing is parked, if it is as of a position. */
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
