package parley.log;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Where the log ends: its last position and that position's appended time. */
record Head(long position, Instant appendedAt) {
    static final Head EMPTY = new Head(0, Instant.EPOCH);

    /**
     * The appended time of the next batch: the present, unless the log is ahead of this clock (it
     * jumped, or another process's runs fast); then as little as can be after the last one.
     */
    Instant next(Instant present) {
        var now = present.truncatedTo(ChronoUnit.MICROS);
        return now.isAfter(appendedAt) ? now : appendedAt.plus(1, ChronoUnit.MICROS);
    }

    Head after(int rows, Instant appended) {
        return new Head(position + rows, appended);
    }
}
