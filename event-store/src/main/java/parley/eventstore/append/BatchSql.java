package parley.eventstore.append;

import org.jspecify.annotations.Nullable;
import parley.eventstore.read.LogTables;
import parley.eventstore.read.RetractedSql;
import parley.eventstore.read.Tail;

/** The SQL of a batch: lock, insert and notification, in one round trip. */
final class BatchSql {
    /** Up to this many rows are sent as VALUES, more as arrays: each is faster in its range. */
    static final int MOST_VALUES = 8;

    /** The key of the appender's advisory lock. */
    static final long LOCK_KEY = 0x7061726C6579L;

    /** A separate statement, so that the next one sees what the lock's last holder committed. */
    static final String LOCK = "select pg_advisory_xact_lock(" + LOCK_KEY + ")";

    /** Seconds and microseconds are separate, as intervals are multiplied in floating point. */
    private static final String INSERT =
            """
            with written as (insert into log.event
            (position, appended_at, recorded_at, version, revision, command_seq, event_id,
             transcribed, payload_salt, metadata_salt, hash, negotiation, kind, thing, command_id, type, recorder, root,
             correlation, causation, metadata, payload)
            select head.position + r.n, head.appended,
                   coalesce(timestamptz 'epoch' + r.recorded / 1000000 * interval '1 second'
                              + r.recorded % 1000000 * interval '1 microsecond', head.appended),
                   r.version, r.revision, r.command_seq, r.event_id,
                   r.recorded is not null, r.payload_salt, r.metadata_salt, r.hash, r.negotiation,
                   r.kind, r.thing, r.command_id, r.type, r.recorder, r.root, r.correlation, r.causation,
                   r.metadata::json, r.payload::json
            from (select ?::bigint, ?::timestamptz) head (position, appended),
            """;

    private static final String WHERE =
            """

            where coalesce((select max(position) from log.event), 0) = head.position
            """;

    private static final String COLUMNS =
            """
            as r (recorded, version, revision, command_seq, event_id, payload_salt, metadata_salt,
              hash, negotiation, kind, thing, command_id, type, recorder, root, correlation, causation,
              metadata, payload, n)\
            """;

    private static final String ARRAYS =
            """
            unnest(?::bigint[], ?::integer[], ?::smallint[], ?::smallint[], ?::uuid[], ?::bytea[], ?::bytea[], ?::bytea[],
                   ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                   ?::text[], ?::text[], ?::text[], ?::text[]) with ordinality
            """;

    private static final String VALUES =
            """
            (?::bigint, ?::integer, ?::smallint, ?::smallint, ?::uuid, ?::bytea, ?::bytea, ?::bytea, ?::text, ?::text,
             ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, \
            """;

    /** The parts that a batch needs, so that none pays for preconditions that it lacks. */
    record Shape(int rows, boolean streams, boolean things, boolean records) {
        /** The row count matters only for VALUES; 0 stands for arrays. */
        static Shape of(int rows, @Nullable BatchPreconditions preconditions) {
            return new Shape(
                    rows <= MOST_VALUES ? rows : 0,
                    preconditions != null && !preconditions.streams().isEmpty(),
                    preconditions != null && !preconditions.things.isEmpty(),
                    preconditions != null && !preconditions.records.isEmpty());
        }
    }

    /**
     * Checks {@link BatchPreconditions#streams}; sent after the lock, it sees all earlier batches.
     */
    private static final String STREAMS =
            """
            and not exists (
              select from unnest(?::text[], ?::text[], ?::text[], ?::integer[])
                          as need (negotiation, kind, thing, version)
               where not exists (
                 select from log.event e
                  where e.negotiation = need.negotiation and e.kind = need.kind
                    and e.thing = need.thing and e.version = need.version))
            """;

    private static final String THINGS =
            """
            and not exists (
              select from unnest(?::text[], ?::text[], ?::text[]) as named (negotiation, kind, thing)
               where %s)
            """
                    .formatted(RetractedSql.thing("named"));

    /** One subquery per record: a single one was planned as a scan while the table was small. */
    private static final String RECORDS =
            """
            and not exists (
              select from unnest(?::text[], ?::text[]) as named (negotiation, record)
               where (
                 select true from log.event e
                  where e.negotiation = named.negotiation and e.command_id = named.record
                    and e.command_seq = 0 and e.type <> 'record-retracted'
                    and not %s
                    and not %s) is null)
            """
                    .formatted(RetractedSql.record("e"), RetractedSql.thing("e"));

    /** Counts the written rows and notifies followers; returns no row if none was written. */
    private static final String NOTIFY =
            """
            returning position)
            select count(*), pg_notify('%s', max(position)::text) from written having count(*) > 0
            """
                    .formatted(Tail.CHANNEL);

    private static final String COUNT =
            """
            returning position)
            select count(*) from written having count(*) > 0
            """;

    private BatchSql() {}

    static String append(Shape shape, LogTables tables) {
        return tables.in(
                lock(tables)
                        + ";\n"
                        + INSERT
                        + (shape.rows == 0 ? ARRAYS : values(shape.rows))
                        + COLUMNS
                        + WHERE
                        + (shape.streams ? STREAMS : "")
                        + (shape.things ? THINGS : "")
                        + (shape.records ? RECORDS : "")
                        + (tables == LogTables.LOG ? NOTIFY : COUNT));
    }

    /** Returns the first statement of a batch: a trial writes where nobody else does. */
    static String lock(LogTables tables) {
        return tables == LogTables.LOG ? LOCK : "select";
    }

    private static String values(int rows) {
        var list = new StringBuilder("(values ");
        for (int n = 1; n <= rows; n++) {
            list.append(n == 1 ? "" : ", ").append(VALUES).append(n).append(')');
        }
        return list.append(") ").toString();
    }
}
