package parley.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.RecordKey;
import parley.eventstore.EventRow;
import parley.eventstore.StoredEvent;

/** Looks up what retractions changed of what stands. */
final class StandingChanges {
    private static final String CHANGES =
            """
            select position, negotiation, root, retracted_by is null
              from log.standing where position = any (:positions)
            """;

    /** The events of the newest record of a chain, as of a position. */
    private static final String NEWEST =
            "select "
                    + EventRow.COLUMNS
                    + """
                     from log.event
                    where negotiation = :negotiation
                      and command_id = coalesce(
                        (select command_id from log.event
                          where negotiation = :negotiation and root = :root and command_seq = 0
                            and position < :position
                          order by position desc limit 1), :root)
                    order by command_seq
                    """;

    private final JdbcClient database;

    StandingChanges(JdbcClient database) {
        this.database = database;
    }

    /**
     * How a retraction changed what stands.
     *
     * @param position that of the retraction
     * @param root the first record of the chain that fell or stands again
     * @param stands whether it stands again
     */
    record Change(long position, RecordKey root, boolean stands) {}

    /** Returns the changes made at positions; none for a retraction that changed nothing. */
    Map<Long, Change> at(Collection<Long> positions) {
        return positions.isEmpty()
                ? Map.of()
                : look(positions).stream()
                        .collect(Collectors.toMap(Change::position, Function.identity()));
    }

    private List<Change> look(Collection<Long> positions) {
        return database.sql(CHANGES)
                .param("positions", positions.stream().mapToLong(Long::longValue).toArray())
                .query((row, _) ->
                        new Change(
                                row.getLong(1),
                                new RecordKey(
                                        new NegotiationId(row.getString(2)),
                                        new RecordId(row.getString(3))),
                                row.getBoolean(4)))
                .list();
    }

    /** Returns the events with which a record stands again: those of its newest correction. */
    List<StoredEvent> restoredBy(Change change) {
        return database.sql(NEWEST)
                .param("negotiation", change.root().negotiation().value())
                .param("root", change.root().record().value())
                .param("position", change.position())
                .query((row, _) -> EventRow.read(row))
                .list();
    }
}
