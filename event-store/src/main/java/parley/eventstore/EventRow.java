package parley.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.json.UnknownEventType;

/** Reads rows of the log. */
public final class EventRow {
    /** The columns in the order in which {@link #read} expects them. */
    public static final String COLUMNS =
            """
            position, appended_at, recorded_at, version, revision, command_seq, event_id, \
            transcribed, hash, negotiation, kind, thing, command_id, type, recorder, root, \
            correlation, causation, metadata, payload, payload_salt, metadata_salt\
            """;

    private EventRow() {}

    public static StoredEvent read(ResultSet row) throws SQLException {
        var record = new RecordId(row.getString(13));
        var root = row.getString(16);
        return new StoredEvent(
                row.getLong(1),
                instant(row, 2),
                instant(row, 3),
                row.getBoolean(8),
                thing(row, 10),
                row.getInt(4),
                record,
                row.getInt(6),
                root == null ? record : new RecordId(root),
                row.getString(14),
                row.getInt(5),
                row.getObject(7, UUID.class),
                row.getString(15),
                row.getString(17),
                row.getString(18),
                row.getString(20),
                row.getBytes(21),
                row.getString(19),
                row.getBytes(22),
                row.getBytes(9));
    }

    /** Returns whether this version of Parley knows the kind of the row's thing. */
    public static boolean isKnown(ResultSet row) throws SQLException {
        return ThingKind.of(row.getString(11)).isPresent();
    }

    public static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Reads a thing from three columns: negotiation, kind, id. */
    public static Thing thing(ResultSet row, int first) throws SQLException {
        return new Thing(
                new NegotiationId(row.getString(first)),
                kind(row.getString(first + 1)),
                row.getString(first + 2));
    }

    public static @Nullable RecordId record(ResultSet row, int column) throws SQLException {
        var id = row.getString(column);
        return id == null ? null : new RecordId(id);
    }

    private static ThingKind kind(String word) {
        return ThingKind.of(word).orElseThrow(() -> UnknownEventType.ofKind(word));
    }
}
