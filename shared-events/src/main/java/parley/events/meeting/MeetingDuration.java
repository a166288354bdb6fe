package parley.events.meeting;

import java.time.Duration;
import parley.events.InvalidValue;

/** The duration of a meeting, exact or approximate. */
public record MeetingDuration(Duration length, boolean approximate) {
    public MeetingDuration {
        if (length.isNegative() || length.isZero()) {
            throw new InvalidValue("a duration must be longer than zero, such as PT90M");
        }
    }
}
