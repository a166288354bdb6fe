package parley.eventstore.read;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import parley.events.NegotiationId;
import parley.events.RecordKey;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.eventstore.EventRow;
import parley.eventstore.LastRecord;
import parley.eventstore.LogLimits;
import parley.eventstore.SqlArrays;
import parley.eventstore.StoredCommand;
import parley.eventstore.StoredEvent;
import parley.eventstore.TranscriptionRule;

/**
 * Reads the log. It holds no connection between calls; each throws {@link
 * parley.eventstore.LogUnavailable} if the database is unreachable or too slow.
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

    /** The type is a literal, as the partial index requires. */
    private static final String DUPLICATES =
            "select "
                    + EventRow.COLUMNS
                    + """
                     from log.event marked
                    where negotiation = ? and kind = ? and type = 'duplicate-marked'
                      and not %s and not %s
                    order by position
                    """
                            .formatted(RetractedSql.record("marked"), RetractedSql.thing("marked"));

    /**
     * The size of payloads and metadata after which a page ends: far more than usual events have,
     * far less than a page of the largest ones, which would not fit into memory.
     */
    private static final long PAGE_BYTES = 8 << 20;

    /** The rows fetched at once, few enough that even the largest fit into memory. */
    private static final int ROWS_AT_ONCE = 64;

    private final LogQuery query;
    private final StreamReads streams;
    private final DependentEvents dependents;

    /** Creates a reader on a pool such as {@link ReaderPool} opens. */
    public LogReader(DataSource database) {
        this(database, LogLimits.defaults());
    }

    public LogReader(DataSource database, LogLimits limits) {
        this(database, limits, LogTables.LOG);
    }

    /** Creates a reader of other tables than the log's, which connections of the pool can see. */
    public LogReader(DataSource database, LogLimits limits, LogTables tables) {
        this.query = new LogQuery(database, limits.reading().multipliedBy(2), tables);
        this.streams = new StreamReads(query);
        this.dependents = new DependentEvents(query);
    }

    /**
     * Returns a thing's events from a version on, in order; none if there is no such thing. The
     * list belongs to the caller.
     */
    public List<StoredEvent> stream(Thing thing, long fromVersion) {
        return streams.stream(thing, fromVersion);
    }

    /**
     * A part of a thing's stream.
     *
     * @param more whether more events follow
     */
    public record Part(List<StoredEvent> events, boolean more) {}

    /**
     * Returns up to {@code limit} events, from a version on and up to a position; fewer if large.
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

    /** Returns the number of events in a thing's stream; 0 if there is no such thing. */
    public long version(Thing thing) {
        return query.query(
                VERSION,
                statement -> bindThing(statement, thing),
                rows -> rows.next() ? rows.getLong(1) : 0L);
    }

    /**
     * Returns up to {@code limit} events after a position, in order; fewer if they are large, the
     * log ends, or an event is about a kind of thing that only a newer version knows.
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

    /** Like {@link #after}, but passes each event on as it is read, however large they are. */
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

    /** Reads at least one event, until {@code bytes} is reached; returns the size of those read. */
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

    /** Returns the last position; 0 while the log is empty. */
    public long head() {
        return logHead().position();
    }

    /** Returns the last position's appended time; {@link Instant#EPOCH} while the log is empty. */
    public Instant lastAppendedAt() {
        return logHead().appendedAt();
    }

    private LogHead logHead() {
        return query.query(LogHead.SELECT, statement -> {}, LogHead::read);
    }

    /**
     * Checks whether a record could be transcribed if it were appended now.
     *
     * @param given the recorded time given for it
     * @param present the present by the caller's clock
     * @throws parley.eventstore.AppendRejected.TranscriptionRefused if it could not
     */
    public void checkTranscription(NegotiationId negotiation, Instant given, Instant present) {
        TranscriptionRule.check(given, logHead().next(present), last(negotiation));
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

    /**
     * Returns the standing marks of the duplicates of a kind, in order: of several about one thing,
     * the last corrects the others.
     */
    public List<StoredEvent> duplicates(NegotiationId negotiation, ThingKind kind) {
        return query.query(
                DUPLICATES,
                statement -> {
                    statement.setString(1, negotiation.value());
                    statement.setString(2, kind.word());
                },
                rows -> {
                    var marks = new ArrayList<StoredEvent>();
                    while (rows.next()) {
                        marks.add(EventRow.read(rows));
                    }
                    return marks;
                });
    }

    /**
     * Passes standing events about other things to a reader, in order, until it returns false:
     * those that may name a thing, and those of some types.
     *
     * @param types types of events to be passed whatever they name
     */
    public void eachNaming(Thing thing, Collection<String> types, Predicate<StoredEvent> reader) {
        dependents.read(thing, types, reader);
    }

    /** Returns a command by the key of its record, if it was stored. */
    public Optional<StoredCommand> find(RecordKey record) {
        return query.query(
                CommandRow.SELECT,
                statement -> SqlArrays.bindRecords(statement, 1, List.of(record)),
                rows -> rows.next() ? Optional.of(CommandRow.read(rows)) : Optional.empty());
    }

    /** Returns the thing that a record is about, if it was stored. */
    public Optional<Thing> thingOf(RecordKey record) {
        return find(record).map(command -> command.stored().thing());
    }

    private static void bindThing(PreparedStatement statement, Thing thing) throws SQLException {
        statement.setString(1, thing.negotiation().value());
        statement.setString(2, thing.kind().word());
        statement.setString(3, thing.id());
    }
}
