package parley.query.meeting;

import org.jspecify.annotations.Nullable;
import parley.events.ValidTime;

/**
 * How far a meeting has come.
 *
 * @param held when it was held
 * @param planned for when it is planned
 * @param reason why it was put off or called off
 */
public record ScheduleValue(
        MeetingSchedule schedule,
        @Nullable ValidTime held,
        @Nullable ValidTime planned,
        @Nullable String reason) {
    static ScheduleValue held(@Nullable ValidTime held) {
        return new ScheduleValue(MeetingSchedule.HELD, held, null, null);
    }

    static ScheduleValue planned(
            MeetingSchedule schedule, @Nullable ValidTime planned, @Nullable String reason) {
        return new ScheduleValue(schedule, null, planned, reason);
    }
}
