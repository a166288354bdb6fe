package parley.eventstore.read;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.Thing;
import parley.eventstore.EventRow;
import parley.eventstore.LastRecord;
import parley.eventstore.LogLimits;
import parley.eventstore.SqlArrays;
import parley.eventstore.StoredCommand;
import parley.eventstore.StoredEvent;
import parley.eventstore.TranscriptionRule;

/**
 * Reads the log. No connection is held between calls. Each throws {@link
 * parley.eventstore.LogUnavailable} if the database can't be reached.
 */
public final class LogReader {
    private static final String VERSION =
            "select max(version) + 1 from log.event where negotiation = ? and kind = ? and thing = ?";
    private static final String PAGE =
            "select "
                    + EventRow.COLUMNS
                    + " from log.event where position > ? order by position limit ?";
    private static final String PART =
            "select "
                    + EventRow.COLUMNS
                    + " from log.event where negotiation = ? and kind = ? and thing = ?"
                    + " and version >= ? and position <= ? order by version limit ?";

    /**
     * What a page holds of payloads and metadata before it ends: far more than a page of usual
     * events, far less than one of the largest, which would not go into memory.
     */
    private static final long PAGE_BYTES = 8 << 20;

    /** Rows that are on their way at once: of the largest, the memory that is well spared. */
    private static final int ROWS_AT_ONCE = 64;

    private final LogQuery query;
    private final StreamReads streams;

    /** Give it a pool such as {@link ReaderPool} makes. */
    public LogReader(DataSource database) {
        this(database, LogLimits.defaults());
    }

    public LogReader(DataSource database, LogLimits limits) {
        this.query = new LogQuery(database, limits.reading().multipliedBy(2));
        this.streams = new StreamReads(query);
    }

    /**
     * A thing's events from a version on, in order; none if there is no such thing. The list is the
     * caller's own.
     */
    public List<StoredEvent> stream(Thing thing, long fromVersion) {
        return streams.stream(thing, fromVersion);
    }

    /**
     * A part of a thing's stream.
     *
     * @param more whether there is more behind it
     */
    public record Part(List<StoredEvent> events, boolean more) {}

    /**
     * At most so many of a thing's events from a version on, none of them behind a position; fewer
     * where they are large.
     */
    public Part part(Thing thing, long fromVersion, long untilPosition, int limit) {
        return part(thing, fromVersion, untilPosition, limit, PAGE_BYTES);
    }

    Part part(Thing thing, long fromVersion, long untilPosition, int limit, long bytes) {
        return query.queryInParts(
                PART,
                ROWS_AT_ONCE,
                statement -> {
                    bindThing(statement, thing);
                    statement.setInt(4, Math.clamp(fromVersion, 0, Integer.MAX_VALUE));
                    statement.setLong(5, untilPosition);
                    statement.setInt(6, limit + 1);
                },
                rows -> {
                    var events = new ArrayList<StoredEvent>();
                    long read = 0;
                    while (rows.next()) {
                        if (events.size() == limit || read >= bytes) {
                            return new Part(events, true);
                        }
                        var event = EventRow.read(rows);
                        events.add(event);
                        read += size(event);
                    }
                    return new Part(events, false);
                });
    }

    /** How many events a thing's stream holds; 0 if there is no such thing. */
    public long version(Thing thing) {
        return query.query(
                VERSION,
                statement -> bindThing(statement, thing),
                rows -> rows.next() ? rows.getLong(1) : 0L);
    }

    /**
     * At most so many events after a position, in order; fewer where they are large, or the log
     * ends, and none behind its end. Events about a kind of thing that only a newer version knows
     * end it too.
     *
     * @throws parley.json.UnknownEventType if such an event is the first
     */
    public List<StoredEvent> after(long position, int limit) {
        return after(position, limit, PAGE_BYTES);
    }

    List<StoredEvent> after(long position, int limit, long bytes) {
        var events = new ArrayList<StoredEvent>(Math.min(limit, 1_000));
        read(position, limit, bytes, events::add);
        return events;
    }

    /** As {@link #after}, giving each event away as it comes, however large they are. */
    public void read(long after, int limit, Consumer<StoredEvent> reader) {
        read(after, limit, Long.MAX_VALUE, reader);
    }

    private void read(long after, int limit, long bytes, Consumer<StoredEvent> reader) {
        query.queryInParts(
                PAGE,
                ROWS_AT_ONCE,
                statement -> {
                    statement.setLong(1, after);
                    statement.setInt(2, limit);
                },
                rows -> readKnown(rows, bytes, reader));
    }

    /** Reads until so many bytes are read, one event at least; returns how many were. */
    private static long readKnown(ResultSet rows, long bytes, Consumer<StoredEvent> reader)
            throws SQLException {
        long read = 0;
        while (read < bytes && rows.next() && (read == 0 || EventRow.isKnown(rows))) {
            var event = EventRow.read(rows);
            reader.accept(event);
            read += size(event);
        }
        return read;
    }

    private static long size(StoredEvent event) {
        return (long) event.payload().length() + event.metadata().length();
    }

    /** The last position; 0 while the log is empty. */
    public long head() {
        return end().position();
    }

    /** The last position's appended time; {@link Instant#EPOCH} while the log is empty. */
    public Instant lastAppendedAt() {
        return end().appendedAt();
    }

    private LogHead end() {
        return query.query(LogHeadQuery.SELECT, statement -> {}, LogHeadQuery::read);
    }

    /**
     * Returns if a record could be transcribed now, were it appended before all others.
     *
     * @param given its recorded time
     * @param present the caller's
     * @throws parley.eventstore.AppendRejected.TranscriptionRefused if it could not
     */
    public void checkTranscription(NegotiationId negotiation, Instant given, Instant present) {
        TranscriptionRule.check(given, end().next(present), last(negotiation));
    }

    private @Nullable LastRecord last(NegotiationId negotiation) {
        var ids = new String[] {negotiation.value()};
        return query.query(
                        LastRecord.SELECT,
                        statement -> SqlArrays.bind(statement, 1, "text", ids),
                        rows ->
                                rows.next()
                                        ? Optional.of(LastRecord.read(rows))
                                        : Optional.<LastRecord>empty())
                .orElse(null);
    }

    /** What became of a command, if it was stored. */
    public Optional<StoredCommand> find(RecordId record) {
        var ids = new String[] {record.value()};
        return query.query(
                CommandRow.SELECT,
                statement -> SqlArrays.bind(statement, 1, "text", ids),
                rows -> rows.next() ? Optional.of(CommandRow.read(rows)) : Optional.empty());
    }

    /** What a record is about, if there is one of this id in any negotiation. */
    public Optional<Thing> thingOf(RecordId record) {
        return find(record).map(command -> command.stored().thing());
    }

    private static void bindThing(PreparedStatement statement, Thing thing) throws SQLException {
        statement.setString(1, thing.negotiation().value());
        statement.setString(2, thing.kind().word());
        statement.setString(3, thing.id());
    }
}
