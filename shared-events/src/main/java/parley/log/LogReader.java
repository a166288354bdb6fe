package parley.log;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.Thing;

/**
 * Reads the log. No connection is held between calls. Each throws {@link LogUnavailable} if the
 * database can't be reached.
 */
public final class LogReader {
    private static final String VERSION =
            "select max(version) + 1 from log.event where negotiation = ? and kind = ? and thing = ?";
    private static final String PAGE =
            "select "
                    + EventRow.COLUMNS
                    + " from log.event where position > ? order by position limit ?";
    private static final String KNOWN_AT =
            """
            select position from log.event where negotiation = ? and recorded_at <= ?
             order by recorded_at desc, position desc limit 1
            """;

    private final Query query;
    private final StreamReads streams;

    /** Give it a pool such as {@link ReaderPool} makes. */
    public LogReader(DataSource database) {
        this.query = new Query(database);
        this.streams = new StreamReads(query);
    }

    /**
     * A thing's events from a version on, in order; none if there is no such thing. The list is the
     * caller's own.
     */
    public List<StoredEvent> stream(Thing thing, long fromVersion) {
        return streams.stream(thing, fromVersion);
    }

    /** How many events a thing's stream holds; 0 if there is no such thing. */
    public long version(Thing thing) {
        return query.ask(
                VERSION,
                statement -> bindThing(statement, thing),
                rows -> rows.next() ? rows.getLong(1) : 0L);
    }

    /** At most so many events after a position, in order; fewer, or none, where the log ends. */
    public List<StoredEvent> after(long position, int limit) {
        var events = new ArrayList<StoredEvent>(Math.min(limit, 1_000));
        read(position, limit, events::add);
        return events;
    }

    /** As {@link #after}, giving each event away as it comes. */
    public void read(long after, int limit, Consumer<StoredEvent> reader) {
        query.ask(
                PAGE,
                statement -> {
                    statement.setLong(1, after);
                    statement.setInt(2, limit);
                },
                rows -> {
                    while (rows.next()) {
                        reader.accept(EventRow.read(rows));
                    }
                    return after;
                });
    }

    /** The last position; 0 while the log is empty. */
    public long head() {
        return end().position();
    }

    /** The last position's appended time; {@link Instant#EPOCH} while the log is empty. */
    public Instant lastAppendedAt() {
        return end().appendedAt();
    }

    private Head end() {
        return query.ask(HeadQuery.SELECT, statement -> {}, HeadQuery::read);
    }

    /**
     * Returns if a record could be transcribed now, were it appended before all others.
     *
     * @param given its recorded time
     * @param present the caller's
     * @throws AppendRefused.TranscriptionRefused if it could not
     */
    public void checkTranscription(NegotiationId negotiation, Instant given, Instant present) {
        Transcription.check(given, end().next(present), last(negotiation));
    }

    private Standing.@Nullable Last last(NegotiationId negotiation) {
        var ids = new String[] {negotiation.value()};
        return query.ask(
                        StandingQuery.LASTS,
                        statement -> SqlArrays.bind(statement, 1, "text", ids),
                        rows ->
                                rows.next()
                                        ? Optional.of(StandingQuery.last(rows))
                                        : Optional.<Standing.Last>empty())
                .orElse(null);
    }

    /** What became of a command, if it was stored. */
    public Optional<StoredCommand> find(RecordId record) {
        var ids = new String[] {record.value()};
        return query.ask(
                CommandRow.SELECT,
                statement -> SqlArrays.bind(statement, 1, "text", ids),
                rows -> rows.next() ? Optional.of(CommandRow.read(rows)) : Optional.empty());
    }

    /** What a record is about, if there is one of this id in any negotiation. */
    public Optional<Thing> thingOf(RecordId record) {
        return find(record).map(command -> command.stored().thing());
    }

    /** The last position of a negotiation that was recorded by then; 0 if there was none. */
    public long positionAt(NegotiationId negotiation, Instant knownAt) {
        return query.ask(
                KNOWN_AT,
                statement -> {
                    statement.setString(1, negotiation.value());
                    statement.setObject(2, knownAt.atOffset(ZoneOffset.UTC));
                },
                rows -> rows.next() ? rows.getLong(1) : 0L);
    }

    private static void bindThing(PreparedStatement statement, Thing thing) throws SQLException {
        statement.setString(1, thing.negotiation().value());
        statement.setString(2, thing.kind().word());
        statement.setString(3, thing.id());
    }
}
