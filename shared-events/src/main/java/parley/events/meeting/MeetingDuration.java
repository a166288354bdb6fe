package parley.events.meeting;

import java.time.Duration;
import parley.events.InvalidField;

/** The duration of a meeting, exact or approximate. */
public record MeetingDuration(Duration length, boolean approximate) {
    public MeetingDuration {
        if (length.isNegative() || length.isZero()) {
            throw new InvalidField("length", "a duration must be longer than zero, such as PT90M");
        }
    }
}
