package parley.query.revision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.events.Events;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.record.RecordEvent.RecordRetracted;
import parley.eventstore.StoredEvent;

/**
 * Which retractions of a thing stand: those that no standing one retracts. Each names an earlier
 * record, so one pass from the last to the first tells, however long the chains are.
 */
final class RetractionChains {
    private static final String TYPE = Events.typeOf(RecordRetracted.class).value();

    /** The type is a literal, as the partial index requires. */
    private static final String SQL =
            """
            select command_id, payload ->> 'record' from log.event
             where negotiation = :negotiation and kind = :kind and thing = :thing
               and type = 'record-retracted' and position <= :known
             order by position desc
            """;

    private final JdbcClient database;

    RetractionChains(JdbcClient database) {
        this.database = database;
    }

    static boolean isRetraction(StoredEvent event) {
        return event.type().equals(TYPE);
    }

    private record Retraction(RecordId id, RecordId of) {}

    /** Returns what standing retractions name, each with the newest of those that name it. */
    Map<RecordId, RecordId> retracted(Thing thing, long known) {
        var retracted = new HashMap<RecordId, RecordId>();
        for (var retraction : newestFirst(thing, known)) {
            if (!retracted.containsKey(retraction.id)) {
                retracted.putIfAbsent(retraction.of, retraction.id);
            }
        }
        return retracted;
    }

    private List<Retraction> newestFirst(Thing thing, long known) {
        return database.sql(SQL)
                .param("negotiation", thing.negotiation().value())
                .param("kind", thing.kind().word())
                .param("thing", thing.id())
                .param("known", known)
                .query((row, _) ->
                        new Retraction(
                                new RecordId(row.getString(1)), new RecordId(row.getString(2))))
                .list();
    }
}
