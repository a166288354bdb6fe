package parley.events.time;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import parley.events.time.EdtfExpression.Clock;

/** Parses a time of day and its offset from UTC. */
final class ClockParser {
    private static final String HOUR =
            "an hour must be two digits, 00 to 23, or 24:00 to end the day";
    private static final String MINUTES = "an hour must be followed by minutes, as in 09:30";
    private static final String MINUTE = "a minute must be two digits, 00 to 59";
    private static final String SECOND = "a second must be two digits, 00 to 59";
    private static final String FRACTION = "a fraction of a second must have at least one digit";
    private static final String OFFSET =
            "an offset must be -12:00 to +14:00 in hours and minutes; zero is Z or +00:00";

    private final EdtfScanner cursor;

    ClockParser(EdtfScanner cursor) {
        this.cursor = cursor;
    }

    /** Parses what follows a date's {@code T}. */
    Clock time(LocalDate day) {
        var hourAt = cursor.position();
        var hour = cursor.number(24, HOUR);
        cursor.expect(":", MINUTES);
        var minute = cursor.number(59, MINUTE);
        var second = cursor.accept(":") ? cursor.number(59, SECOND) : 0;
        // Two dots are not a fraction but the range of a set.
        var isFraction = cursor.peek() == '.' && cursor.peek(1) != '.';
        var micros = isFraction && cursor.accept(".") ? micros() : 0;
        if (hour == 24 && (minute > 0 || second > 0 || micros > 0)) {
            throw cursor.fault(hourAt, HOUR);
        }
        var reading = day.atTime(hour % 24, minute, second, micros * 1_000).plusDays(hour / 24);
        return new Clock(reading, offset());
    }

    private int micros() {
        var micros = 0;
        var weight = 100_000;
        do {
            micros += weight * cursor.digit(FRACTION);
            weight /= 10;
        } while (EdtfScanner.isDigit(cursor.peek()));
        return micros;
    }

    private @Nullable ZoneOffset offset() {
        var offsetAt = cursor.position();
        if (cursor.accept("Z")) {
            return ZoneOffset.UTC;
        }
        var sign = cursor.accept("+") ? 1 : cursor.acceptMinus() ? -1 : 0;
        if (sign == 0) {
            return null;
        }
        var hours = cursor.number(14, OFFSET);
        var minutes = hours * 60 + (cursor.accept(":") ? cursor.number(59, OFFSET) : 0);
        if (sign < 0 ? minutes == 0 || minutes > 12 * 60 : minutes > 14 * 60) {
            throw cursor.fault(offsetAt, OFFSET);
        }
        return ZoneOffset.ofTotalSeconds(sign * minutes * 60);
    }
}
