package parley.query.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.ValidTime;
import parley.events.issue.IssueId;
import parley.events.meeting.MeetingEvent;
import parley.events.meeting.MeetingEvent.MeetingAnnounced;
import parley.events.meeting.MeetingEvent.MeetingCancelled;
import parley.events.meeting.MeetingEvent.MeetingPostponed;
import parley.events.meeting.MeetingEvent.MeetingRecorded;
import parley.events.meeting.MeetingEvent.OutcomeRecorded;
import parley.events.meeting.Outcome;
import parley.query.assertion.Asserted;
import parley.query.assertion.Told;

/** What events say about a meeting. */
public final class MeetingFacts {
    private static final String SCHEDULE = "schedule";

    private MeetingFacts() {}

    /**
     * Facets: {@code details}; {@code held}, where it was announced first; {@code schedule} ({@code
     * announced}, {@code postponed}, {@code cancelled}, {@code held}); {@code outcome} of the
     * meeting as a whole and {@code outcome/<issue>} on each issue.
     */
    public static List<Asserted> of(MeetingEvent event, Told told) {
        return switch (event) {
            case MeetingAnnounced announced ->
                    List.of(
                            told.details(),
                            told.asserted(
                                    SCHEDULE,
                                    Schedule.planned("announced", announced.planned(), null),
                                    told.announced(announced.from(), announced.planned())));
            case MeetingPostponed(_, var planned, var reason, var from) ->
                    List.of(
                            told.asserted(
                                    SCHEDULE,
                                    Schedule.planned("postponed", planned, reason),
                                    told.since(from)));
            case MeetingCancelled(_, var reason, var from) ->
                    List.of(
                            told.asserted(
                                    SCHEDULE,
                                    Schedule.planned("cancelled", null, reason),
                                    told.since(from)));
            case MeetingRecorded recorded -> held(recorded, told);
            case OutcomeRecorded recorded ->
                    List.of(
                            told.asserted(
                                    facet(recorded.issue()),
                                    new Reached(recorded.outcome(), recorded.summary()),
                                    told.throughoutUnless(recorded.from(), null)));
        };
    }

    private static List<Asserted> held(MeetingRecorded recorded, Told told) {
        var extent = told.onceHappened(recorded.held());
        return List.of(
                told.founds() ? told.details() : told.held(extent),
                told.asserted(SCHEDULE, new Schedule("held", recorded.held(), null, null), extent));
    }

    private static String facet(@Nullable IssueId issue) {
        return issue == null ? "outcome" : "outcome/" + issue.value();
    }

    record Schedule(
            String schedule,
            @Nullable ValidTime held,
            @Nullable ValidTime planned,
            @Nullable String reason) {
        static Schedule planned(
                String schedule, @Nullable ValidTime planned, @Nullable String reason) {
            return new Schedule(schedule, null, planned, reason);
        }
    }

    record Reached(Outcome outcome, @Nullable String summary) {}
}
