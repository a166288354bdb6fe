package parley.eventstore.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import parley.eventstore.EventRow;

/** The last position of the log and its appended time. */
public record LogHead(long position, Instant appendedAt) {
    public static final LogHead EMPTY = new LogHead(0, Instant.EPOCH);

    /** Selects the head; no row while the log is empty. */
    public static final String SELECT =
            "select position, appended_at from log.event order by position desc limit 1";

    /** Reads the result of {@link #SELECT}. */
    public static LogHead read(ResultSet row) throws SQLException {
        return row.next() ? new LogHead(row.getLong(1), EventRow.instant(row, 2)) : EMPTY;
    }

    /**
     * Returns the appended time of the next batch: the present or, if the log is ahead of this
     * clock (which jumped, or another process's runs fast), one microsecond after the last.
     */
    public Instant next(Instant present) {
        var now = present.truncatedTo(ChronoUnit.MICROS);
        return now.isAfter(appendedAt) ? now : appendedAt.plus(1, ChronoUnit.MICROS);
    }

    public LogHead after(int rows, Instant appended) {
        return new LogHead(position + rows, appended);
    }
}
