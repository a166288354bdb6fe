package parley.query.projection;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.events.Event;
import parley.events.NegotiationId;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.events.negotiation.NegotiationEvent.NegotiationOpened;
import parley.events.record.RecordEvent.RecordRetracted;
import parley.eventstore.LogLimits;
import parley.eventstore.LogMigration;
import parley.eventstore.RecordHeader;
import parley.eventstore.StandingChange;
import parley.eventstore.TestPostgres;
import parley.eventstore.append.AppendRequest;
import parley.eventstore.append.EventLog;
import parley.eventstore.read.ReaderPool;
import parley.json.EventJson;
import parley.query.RecordStandings;
import parley.query.oracle.Histories;
import parley.query.oracle.HistoryRecord;

/** A log of its own, filled with random histories, all recorded live. */
final class Load implements AutoCloseable {
    final DataSource database = TestPostgres.freshDatabase();
    final HikariDataSource readers = ReaderPool.open(database, 6, Duration.ofSeconds(30));
    final JdbcClient client = JdbcClient.create(readers);
    private final EventLog log;
    private long seed = 3_000_000;

    Load() {
        LogMigration.migrate(database);
        log =
                new EventLog(
                        database,
                        readers,
                        new EventJson(),
                        InstantSource.system(),
                        LogLimits.defaults());
    }

    /** Appends histories; returns the last position. */
    long append(int histories) {
        for (int i = 0; i < histories; i++) {
            var history = Histories.of(seed++);
            new RenamedHistory("h" + seed).append(history.records());
        }
        return head();
    }

    long head() {
        return log.reader().head();
    }

    /** Returns the position of the facts; 0 while there are none. */
    long factsPosition() {
        var absent = number("select count(*) where to_regclass('facts.progress') is null") > 0;
        return absent ? 0 : number("select position from facts.progress");
    }

    long lag() {
        return head() - factsPosition();
    }

    long number(String sql) {
        return client.sql(sql).query(Long.class).single();
    }

    /** Appends an event of another version of Parley: a copy of the first otherwise. */
    long insert(String type, String thing, int version, String payload) throws SQLException {
        return insert(type, ThingKind.ISSUE, thing, version, payload);
    }

    /** Appends an event as if another version of Parley had: a copy of the first but for this. */
    long insert(String type, ThingKind kind, String thing, int version, String payload)
            throws SQLException {
        var sql =
                """
                insert into log.event
                select last.position + 1, last.appended_at + interval '1 microsecond',
                       last.appended_at + interval '1 microsecond', ?, 1, 0, gen_random_uuid(), false,
                       first.payload_salt, first.metadata_salt, first.hash, first.negotiation, ?, ?, gen_random_uuid()::text, ?,
                       first.recorder, null, null, null, first.metadata, ?::json
                  from log.event first,
                       (select * from log.event order by position desc limit 1) last
                 where first.position = 1
                """;
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setInt(1, version);
            insert.setString(2, kind.word());
            insert.setString(3, thing);
            insert.setString(4, type);
            insert.setString(5, payload);
            insert.executeUpdate();
        }
        return head();
    }

    /** Retracts an event's record, which then falls. */
    long retract(String thing, int version, int of) throws SQLException {
        return retract(thing, version, of, of, "by.command_id");
    }

    /** Retracts the retraction by which an event's record fell; that stands again. */
    long restore(String thing, int version, int retraction, int of) throws SQLException {
        return retract(thing, version, retraction, of, "null");
    }

    private long retract(String thing, int version, int named, int subject, String by)
            throws SQLException {
        var record =
                client.sql("select command_id from log.event where thing = ? and version = ?")
                        .params(thing, named)
                        .query(String.class)
                        .single();
        var position =
                insert(
                        "record-retracted",
                        thing,
                        version,
                        "{\"record\":\"%s\",\"reason\":\"Wrong.\"}".formatted(record));
        execute(
                """
                insert into log.standing
                select by.position, fallen.version = 0, fallen.command_id, fallen.negotiation,
                       fallen.kind, fallen.thing, %s
                  from log.event by, log.event fallen
                 where by.position = %d and fallen.thing = '%s' and fallen.version = %d
                """
                        .formatted(by, position, thing, subject));
        return position;
    }

    /** Appends new issues in one statement, more than could be appended one by one in time. */
    long insertIssues(int count) throws SQLException {
        execute(
                """
                insert into log.event
                select last.position + n, last.appended_at + n * interval '1 microsecond',
                       last.appended_at + n * interval '1 microsecond', 0, 1, 0, gen_random_uuid(), false,
                       first.payload_salt, first.metadata_salt, first.hash, first.negotiation, 'issue', 'many-' || n, gen_random_uuid()::text,
                       'issue-raised', first.recorder, null, null, null, first.metadata,
                       json_build_object('issue', 'many-' || n, 'title', 'One of many', 'category', 'core')
                  from log.event first,
                       (select * from log.event order by position desc limit 1) last,
                       generate_series(1, %d) n
                 where first.position = 1
                """
                        .formatted(count));
        return head();
    }

    void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        log.close();
        readers.close();
    }

    /** A history whose negotiations and records get unique names. */
    private final class RenamedHistory {
        private final String name;
        private final Map<Thing, Long> versions = new HashMap<>();
        private final Map<RecordId, RecordId> roots = new HashMap<>();
        private final Set<RecordId> creating = new HashSet<>();
        private final RecordStandings standings = new RecordStandings();

        RenamedHistory(String name) {
            this.name = name;
        }

        void append(List<HistoryRecord> history) {
            history.stream()
                    .map(this::request)
                    .map(log::append)
                    .toList()
                    .forEach(stored -> stored.join());
        }

        private AppendRequest request(HistoryRecord original) {
            var record = named(original.record());
            var named = original.provenance().corrects();
            var corrects = named == null ? null : named(named);
            var root = corrects == null ? null : roots.getOrDefault(corrects, corrects);
            roots.put(record, root == null ? record : root);
            var thing = named(original.thing());
            var version = versions.merge(thing, 1L, Long::sum) - 1;
            if (version == 0) {
                creating.add(record);
            }
            var event = named(original.event());
            return new AppendRequest(
                    thing,
                    version,
                    new RecordHeader(
                            new Provenance(record, corrects, List.of(), null),
                            "digest",
                            "recorder",
                            null,
                            null,
                            null),
                    Set.of(),
                    root,
                    standing(record, event),
                    List.of(event));
        }

        private @Nullable StandingChange standing(RecordId record, Event event) {
            return event instanceof RecordRetracted(var retracted, _)
                    ? standings
                            .retract(
                                    record,
                                    roots.getOrDefault(retracted, retracted),
                                    creating::contains)
                            .orElse(null)
                    : null;
        }

        private Event named(Event event) {
            return switch (event) {
                case NegotiationOpened(
                                var id,
                                var title,
                                var zone,
                                var summary,
                                var opened,
                                var fictional) ->
                        new NegotiationOpened(named(id), title, zone, summary, opened, fictional);
                case RecordRetracted(var record, var reason) ->
                        new RecordRetracted(named(record), reason);
                default -> event;
            };
        }

        private Thing named(Thing thing) {
            var negotiation = named(thing.negotiation());
            var itself = thing.id().equals(thing.negotiation().value());
            return new Thing(negotiation, thing.kind(), itself ? negotiation.value() : thing.id());
        }

        private NegotiationId named(NegotiationId negotiation) {
            return new NegotiationId(name + "-" + negotiation.value());
        }

        private RecordId named(RecordId record) {
            return new RecordId(name + record.value());
        }
    }
}
