package parley.query.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.issue.IssueEvent;
import parley.events.issue.IssueEvent.IssueRaised;
import parley.events.issue.IssueEvent.IssueStatusRecorded;
import parley.events.issue.IssueStatus;
import parley.events.meeting.MeetingId;
import parley.query.assertion.Asserted;
import parley.query.assertion.Told;

/** What events say about an issue. */
public final class IssueFacts {
    private IssueFacts() {}

    /** Facets: {@code details}; {@code status}. */
    public static List<Asserted> of(IssueEvent event, Told told) {
        return switch (event) {
            case IssueRaised raised ->
                    List.of(
                            told.details(),
                            told.asserted(
                                    "status",
                                    new Status(IssueStatus.RAISED, null, null),
                                    told.throughoutUnless(raised.raised(), null)));
            case IssueStatusRecorded recorded ->
                    List.of(
                            told.asserted(
                                    "status",
                                    new Status(
                                            recorded.status(),
                                            recorded.meeting(),
                                            recorded.summary()),
                                    told.throughoutUnless(recorded.from(), recorded.until())));
        };
    }

    record Status(IssueStatus status, @Nullable MeetingId meeting, @Nullable String summary) {}
}
