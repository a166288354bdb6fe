package parley.log;

/** The text of what one batch sends: lock, insert and announcement, in one round trip. */
final class BatchSql {
    /** Up to so many rows go as VALUES, more as arrays: each is the quicker one there. */
    static final int MOST_VALUES = 8;

    /** Names the appender's lock among all advisory locks of the database. */
    static final long LOCK_KEY = 0x7061726C6579L;

    /** A statement of its own: what follows must see what the lock's last holder committed. */
    static final String LOCK = "select pg_advisory_xact_lock(" + LOCK_KEY + ")";

    static final String ANNOUNCE =
            "select pg_notify('"
                    + Tail.CHANNEL
                    + "', ?::text)"
                    + " where exists (select from log.event where position = ?)";

    private static final String INSERT =
            """
            insert into log.event
            (position, appended_at, recorded_at, version, revision, command_seq, event_id,
             transcribed, hash, negotiation, kind, thing, command_id, type, recorder, root,
             correlation, causation, metadata, payload)
            select head.position + r.n, head.appended,
                   coalesce(timestamptz 'epoch' + r.recorded * interval '1 microsecond', head.appended),
                   r.version, r.revision, r.command_seq, r.event_id,
                   r.recorded is not null, r.hash, r.negotiation, r.kind, r.thing, r.command_id,
                   r.type, r.recorder, r.root, r.correlation, r.causation,
                   r.metadata::json, r.payload::json
            from (select ?::bigint, ?::timestamptz) head (position, appended),
            """;

    private static final String WHERE =
            """

            where coalesce((select max(position) from log.event), 0) = head.position
            """;

    private static final String COLUMNS =
            """
            as r (recorded, version, revision, command_seq, event_id, hash, negotiation, kind, thing,
              command_id, type, recorder, root, correlation, causation, metadata, payload, n)\
            """;

    private static final String ARRAYS =
            """
            unnest(?::bigint[], ?::integer[], ?::smallint[], ?::smallint[], ?::uuid[], ?::bytea[],
                   ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                   ?::text[], ?::text[], ?::text[], ?::text[]) with ordinality
            """;

    private static final String VALUES =
            """
            (?::bigint, ?::integer, ?::smallint, ?::smallint, ?::uuid, ?::bytea, ?::text, ?::text,
             ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, \
            """;

    /** Holds for a batch whose {@link Needs} are met; it sees the state under the lock. */
    private static final String NEEDS =
            """
            and not exists (
              select from unnest(?::text[], ?::text[], ?::text[], ?::integer[])
                          as need (negotiation, kind, thing, version)
               where not exists (
                 select from log.event e
                  where e.negotiation = need.negotiation and e.kind = need.kind
                    and e.thing = need.thing and e.version = need.version))
            and not exists (
              select from unnest(?::text[], ?::text[], ?::text[]) as named (negotiation, kind, thing)
               where exists (
                 select from log.retraction r
                  where r.negotiation = named.negotiation and r.kind = named.kind
                    and r.thing = named.thing and r.founding))
            and not exists (
              select from unnest(?::text[], ?::text[]) as named (negotiation, record)
               where not exists (
                 select from log.event e
                  where e.command_id = named.record and e.command_seq = 0
                    and e.negotiation = named.negotiation
                    and not exists (
                      select from log.retraction r where r.root = coalesce(e.root, e.command_id))))
            """;

    private BatchSql() {}

    /** How many rows a statement for this many must be prepared for; 0 for any number. */
    static int shape(int rows) {
        return rows <= MOST_VALUES ? rows : 0;
    }

    static String append(int shape, boolean needy) {
        var rows = shape == 0 ? ARRAYS : values(shape);
        var insert = INSERT + rows + COLUMNS + WHERE + (needy ? NEEDS : "");
        return LOCK + ";\n" + insert + ";\n" + ANNOUNCE;
    }

    private static String values(int rows) {
        var list = new StringBuilder("(values ");
        for (int n = 1; n <= rows; n++) {
            list.append(n == 1 ? "" : ", ").append(VALUES).append(n).append(')');
        }
        return list.append(") ").toString();
    }
}
