package parley.query.meeting;

import org.jspecify.annotations.Nullable;
import parley.events.ValidTime;

/**
 * The stage of a meeting.
 *
 * @param held when it was held
 * @param planned when it is planned to be held
 * @param reason why it was postponed or cancelled
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
