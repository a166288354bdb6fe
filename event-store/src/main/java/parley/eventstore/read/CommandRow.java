package parley.eventstore.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import parley.events.RecordId;
import parley.eventstore.AppendResult;
import parley.eventstore.EventRow;
import parley.eventstore.SqlArrays;
import parley.eventstore.StoredCommand;

/** Reads stored commands by their negotiations and ids. */
public final class CommandRow {
    public static final int ROOT = 9;
    public static final int EVENT_ID = 10;
    public static final int RETRACTED = 11;
    public static final int THING_RETRACTED = 12;
    public static final int IS_RETRACTION = 13;

    /**
     * Selects commands; its parameters are those of {@link SqlArrays#bindRecords}. One look-up per
     * command: a join was planned as a scan of all, while the table was small, and kept.
     */
    public static final String SELECT =
            """
            select f.command_id, f.negotiation, f.kind, f.thing, l.version + 1, f.position,
                   l.position, f.recorded_at, f.root, f.event_id,
                   %s, %s, f.type = 'record-retracted',
                   f.metadata ->> 'digest'
              from unnest(?::text[], ?::text[]) as c (negotiation, id)
             cross join lateral (select * from log.event
                                  where negotiation = c.negotiation and command_id = c.id
                                    and command_seq = 0 limit 1) f
             cross join lateral (select version, position from log.event
                                  where negotiation = c.negotiation and command_id = c.id
                                  order by command_seq desc limit 1) l
            """
                    .formatted(RetractedSql.record("f"), RetractedSql.thing("f"));

    private CommandRow() {}

    public static StoredCommand read(ResultSet row) throws SQLException {
        var stored =
                new AppendResult(
                        new RecordId(row.getString(1)),
                        EventRow.thing(row, 2),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        EventRow.instant(row, 8),
                        true);
        return new StoredCommand(stored, row.getString(14));
    }
}
