package parley.eventstore.read;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Where the log ends: its last position and that position's appended time. */
public record LogHead(long position, Instant appendedAt) {
    public static final LogHead EMPTY = new LogHead(0, Instant.EPOCH);

    /**
     * The appended time of the next batch: the present, unless the log is ahead of this clock (it
     * jumped, or another process's runs fast); then as little as can be after the last one.
     */
    public Instant next(Instant present) {
        var now = present.truncatedTo(ChronoUnit.MICROS);
        return now.isAfter(appendedAt) ? now : appendedAt.plus(1, ChronoUnit.MICROS);
    }

    public LogHead after(int rows, Instant appended) {
        return new LogHead(position + rows, appended);
    }
}
