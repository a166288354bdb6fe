package parley.query.projection;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.RecordKey;

/**
 * Looks up the chains of corrections that records belong to. One look-up per record: a join was
 * planned as a scan of the whole log, while it was small, and kept.
 */
final class CorrectionChains {
    private static final String SQL =
            """
            select named.negotiation, named.command_id, root.command_id as root, root.position,
                   root.recorded_at, root.version = 0
              from unnest(:negotiations, :records) as wanted (negotiation, record)
             cross join lateral (
               select * from log.event
                where negotiation = wanted.negotiation and command_id = wanted.record
                  and command_seq = 0 limit 1) named
             cross join lateral (
               select * from log.event
                where negotiation = named.negotiation
                  and command_id = coalesce(named.root, named.command_id)
                  and command_seq = 0 limit 1) root
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
    record Chain(RecordKey record, RecordId root, long place, Instant recordedAt, boolean founds) {}

    /** Returns the chains of the given records; none for a record that does not exist. */
    Map<RecordKey, Chain> find(Collection<RecordKey> records) {
        return records.isEmpty()
                ? Map.of()
                : look(Set.copyOf(records)).stream()
                        .collect(Collectors.toMap(Chain::record, Function.identity()));
    }

    private List<Chain> look(Set<RecordKey> records) {
        return database.sql(SQL)
                .param("negotiations", texts(records, key -> key.negotiation().value()))
                .param("records", texts(records, key -> key.record().value()))
                .query((row, _) ->
                        new Chain(
                                new RecordKey(
                                        new NegotiationId(row.getString(1)),
                                        new RecordId(row.getString(2))),
                                new RecordId(row.getString(3)),
                                row.getLong(4),
                                row.getObject(5, OffsetDateTime.class).toInstant(),
                                row.getBoolean(6)))
                .list();
    }

    private static String[] texts(Set<RecordKey> records, Function<RecordKey, String> text) {
        return records.stream().map(text).toArray(String[]::new);
    }
}
