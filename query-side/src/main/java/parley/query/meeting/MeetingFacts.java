package parley.query.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.ThingKind;
import parley.events.issue.IssueId;
import parley.events.meeting.MeetingEvent;
import parley.events.meeting.MeetingEvent.MeetingAnnounced;
import parley.events.meeting.MeetingEvent.MeetingCancelled;
import parley.events.meeting.MeetingEvent.MeetingPostponed;
import parley.events.meeting.MeetingEvent.MeetingRecorded;
import parley.events.meeting.MeetingEvent.OutcomeRecorded;
import parley.query.facet.AssertedValue;
import parley.query.facet.FacetNames;
import parley.query.facet.FacetType;
import parley.query.facet.RecordedContext;
import parley.query.view.ThingType;
import parley.query.view.ThingView;

/** The facets of a meeting, and what its events assert about them. */
public final class MeetingFacts {
    public static final FacetType<ScheduleValue> SCHEDULE =
            FacetType.course(FacetNames.SCHEDULE, ScheduleValue.class);

    /** The actual attributes of a meeting that was announced first. */
    public static final FacetType<MeetingDetails> HELD =
            FacetType.course(FacetNames.HELD, MeetingDetails.class);

    /** The outcome of the meeting as a whole. */
    public static final FacetType<OutcomeValue> OUTCOME =
            FacetType.course("outcome", OutcomeValue.class);

    /** The outcome on each issue. */
    public static final FacetType<OutcomeValue> OUTCOMES =
            FacetType.course("outcome/", OutcomeValue.class);

    public static final ThingType<MeetingDetails> MEETING =
            new ThingType<>(
                    ThingKind.MEETING,
                    MeetingDetails.class,
                    (_, meeting) -> meeting.title(),
                    HELD,
                    SCHEDULE,
                    OUTCOME,
                    OUTCOMES);

    private MeetingFacts() {}

    /**
     * Facets: {@code details}; {@code held} if it was announced first; {@code schedule} ({@code
     * announced}, {@code postponed}, {@code cancelled}, {@code held}); {@code outcome} of the
     * meeting as a whole; {@code outcome/<issue>}.
     */
    public static List<AssertedValue> of(MeetingEvent event, RecordedContext context) {
        return switch (event) {
            case MeetingAnnounced announced ->
                    List.of(
                            context.details(),
                            context.asserted(
                                    SCHEDULE,
                                    ScheduleValue.planned(
                                            MeetingSchedule.ANNOUNCED, announced.planned(), null),
                                    context.announced(announced.from(), announced.planned())));
            case MeetingPostponed(_, var planned, var reason, var from) ->
                    context.only(
                            SCHEDULE,
                            ScheduleValue.planned(MeetingSchedule.POSTPONED, planned, reason),
                            context.since(from));
            case MeetingCancelled(_, var reason, var from) ->
                    context.only(
                            SCHEDULE,
                            ScheduleValue.planned(MeetingSchedule.CANCELLED, null, reason),
                            context.since(from));
            case MeetingRecorded recorded -> held(recorded, context);
            case OutcomeRecorded recorded ->
                    context.only(
                            facet(recorded.issue()),
                            new OutcomeValue(recorded.outcome(), recorded.summary()),
                            context.ofTheThing(recorded.from(), null));
        };
    }

    private static List<AssertedValue> held(MeetingRecorded recorded, RecordedContext context) {
        var held = recorded.held();
        return List.of(
                context.founds() ? context.details() : context.held(held),
                context.happened(SCHEDULE, ScheduleValue.held(held), held));
    }

    private static FacetType<OutcomeValue> facet(@Nullable IssueId issue) {
        return issue == null ? OUTCOME : OUTCOMES.of(issue.value());
    }

    /** Whether a meeting was held, by the best reading. */
    public static boolean isHeld(ThingView meeting) {
        return meeting.value(SCHEDULE)
                .map(value -> value.schedule() == MeetingSchedule.HELD)
                .orElse(false);
    }
}
