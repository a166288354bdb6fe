package parley.eventstore.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import parley.eventstore.EventRow;

/** Where the log ends, as the database has it. */
public final class LogHeadQuery {
    public static final String SELECT =
            "select position, appended_at from log.event order by position desc limit 1";

    private LogHeadQuery() {}

    public static LogHead read(ResultSet row) throws SQLException {
        return row.next() ? new LogHead(row.getLong(1), EventRow.instant(row, 2)) : LogHead.EMPTY;
    }
}
