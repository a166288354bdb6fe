package parley.log;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Where the log ends, as the database has it. */
final class HeadQuery {
    static final String SELECT =
            "select position, appended_at from log.event order by position desc limit 1";

    private HeadQuery() {}

    static Head read(ResultSet row) throws SQLException {
        return row.next() ? new Head(row.getLong(1), EventRow.instant(row, 2)) : Head.EMPTY;
    }
}
