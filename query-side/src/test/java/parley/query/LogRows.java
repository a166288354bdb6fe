package parley.query;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.events.Thing;
import parley.eventstore.LogMigration;
import parley.eventstore.TestPostgres;
import parley.eventstore.read.LogReader;
import parley.eventstore.read.ReaderPool;

/** A log of its own, whose rows are written directly, without an appender. */
public final class LogRows implements AutoCloseable {
    private static final String INSERT =
            """
            insert into log.event
            select :position, :appended, :recorded, coalesce(max(version) + 1, 0), 1, 0, gen_random_uuid(),
                   :transcribed, ''::bytea, ''::bytea, ''::bytea, :negotiation, :kind, :thing, :record, :type, 'recorder',
                   :root, null, null, '{"attributions":[]}', :payload::json
              from log.event
             where negotiation = :negotiation and kind = :kind and thing = :thing
            """;
    private static final String RETRACT =
            """
            insert into log.standing
            values (:position, false, :root, :negotiation, :kind, :thing, :retraction)
            """;

    private final DataSource database = TestPostgres.freshDatabase();
    private final JdbcClient owner = JdbcClient.create(database);
    private final HikariDataSource readers;
    private long head;

    public LogRows() {
        LogMigration.migrate(database);
        readers = ReaderPool.open(database, 2, Duration.ofSeconds(30));
    }

    /** Adds a row that was recorded live, a second after the one before. */
    public long live(Thing thing, String record, @Nullable String root, String type, String event) {
        return insert(thing, record, root, type, event, null);
    }

    /** Adds a row that was transcribed from an archive. */
    public long transcribed(Thing thing, String record, Instant recordedAt) {
        return insert(thing, record, null, "issue-raised", "{}", recordedAt);
    }

    /** Returns the appended time of the row at a position. */
    public static Instant appendedAt(long position) {
        return Instant.parse("2026-02-18T12:00:00Z").plusSeconds(position);
    }

    /** Adds a retraction of the records of a root. */
    public long retraction(Thing thing, String record, String root) {
        return retraction(thing, record, root, root, record);
    }

    /**
     * Adds a retraction of any record, which may be a retraction.
     *
     * @param root the first record of the chain whose standing it changes
     * @param by the retraction that then takes it away; null if it stands
     */
    public long retraction(
            Thing thing, String record, String named, String root, @Nullable String by) {
        var payload = "{\"record\":\"%s\",\"reason\":\"Not so.\"}".formatted(named);
        var position = live(thing, record, null, "record-retracted", payload);
        owner.sql(RETRACT)
                .param("retraction", by)
                .param("position", position)
                .param("root", root)
                .param("negotiation", thing.negotiation().value())
                .param("kind", thing.kind().word())
                .param("thing", thing.id())
                .update();
        return position;
    }

    private long insert(
            Thing thing,
            String record,
            @Nullable String root,
            String type,
            String event,
            @Nullable Instant transcribedAt) {
        var appended = appendedAt(++head);
        owner.sql(INSERT)
                .param("position", head)
                .param("appended", appended.atOffset(ZoneOffset.UTC))
                .param(
                        "recorded",
                        (transcribedAt == null ? appended : transcribedAt).atOffset(ZoneOffset.UTC))
                .param("transcribed", transcribedAt != null)
                .param("negotiation", thing.negotiation().value())
                .param("kind", thing.kind().word())
                .param("thing", thing.id())
                .param("record", record)
                .param("type", type)
                .param("root", root)
                .param("payload", event)
                .update();
        return head;
    }

    public DataSource owner() {
        return database;
    }

    public DataSource readers() {
        return readers;
    }

    public LogReader reader() {
        return new LogReader(readers);
    }

    public JdbcClient client() {
        return JdbcClient.create(readers);
    }

    @Override
    public void close() {
        readers.close();
    }
}
