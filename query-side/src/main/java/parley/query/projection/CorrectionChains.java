package parley.query.projection;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.events.RecordId;

/** Looks up the chains of corrections that records belong to. */
final class CorrectionChains {
    private static final String SQL =
            """
            select named.command_id, root.command_id as root, root.position, root.recorded_at,
                   root.version = 0
              from log.event named
              join log.event root on root.command_id = coalesce(named.root, named.command_id) and root.command_seq = 0
             where named.command_id = any (:records) and named.command_seq = 0
            """;

    private final JdbcClient database;

    CorrectionChains(JdbcClient database) {
        this.database = database;
    }

    /**
     * A chain of records, each correcting the one before.
     *
     * @param record any record of the chain
     * @param root the first record
     * @param place the position of the first record's first event
     * @param recordedAt when the first record was recorded
     * @param founds whether the first record created its thing
     */
    record Chain(RecordId record, RecordId root, long place, Instant recordedAt, boolean founds) {}

    /** Returns the chains of the given records; none for a record that does not exist. */
    Map<RecordId, Chain> find(Collection<RecordId> records) {
        return records.isEmpty()
                ? Map.of()
                : look(records).stream()
                        .collect(Collectors.toMap(Chain::record, Function.identity()));
    }

    private List<Chain> look(Collection<RecordId> records) {
        return database.sql(SQL)
                .param(
                        "records",
                        records.stream().map(RecordId::value).distinct().toArray(String[]::new))
                .query((row, _) ->
                        new Chain(
                                new RecordId(row.getString(1)),
                                new RecordId(row.getString(2)),
                                row.getLong(3),
                                row.getObject(4, OffsetDateTime.class).toInstant(),
                                row.getBoolean(5)))
                .list();
    }
}
