package parley.query.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.ValidTime;
import parley.events.issue.IssueId;
import parley.events.meeting.MeetingEvent;
import parley.events.meeting.MeetingEvent.MeetingRecorded;
import parley.events.meeting.MeetingEvent.OutcomeRecorded;
import parley.events.meeting.Outcome;
import parley.query.assertion.Asserted;
import parley.query.assertion.Told;

/** What events say about a meeting. */
public final class MeetingFacts {
    private MeetingFacts() {}

    /**
     * Facets: {@code details}; {@code schedule}; {@code outcome} of the meeting as a whole and
     * {@code outcome/<issue>} on each issue.
     */
    public static List<Asserted> of(MeetingEvent event, Told told) {
        return switch (event) {
            case MeetingRecorded recorded ->
                    List.of(
                            told.details(),
                            told.asserted(
                                    "schedule",
                                    new Schedule("held", recorded.held()),
                                    told.onceHappened(recorded.held())));
            case OutcomeRecorded recorded ->
                    List.of(
                            told.asserted(
                                    facet(recorded.issue()),
                                    new Reached(recorded.outcome(), recorded.summary()),
                                    told.throughoutUnless(recorded.from(), null)));
        };
    }

    private static String facet(@Nullable IssueId issue) {
        return issue == null ? "outcome" : "outcome/" + issue.value();
    }

    record Schedule(String schedule, @Nullable ValidTime held) {}

    record Reached(Outcome outcome, @Nullable String summary) {}
}
