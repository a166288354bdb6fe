package parley.query.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.issue.IssueEvent;
import parley.events.issue.IssueEvent.IssueRaised;
import parley.events.issue.IssueEvent.IssueStatusRecorded;
import parley.events.issue.IssueEvent.PositionStated;
import parley.events.issue.IssueEvent.PositionWithdrawn;
import parley.events.issue.IssueStatus;
import parley.events.meeting.MeetingId;
import parley.events.party.PartyId;
import parley.events.statement.StatementId;
import parley.json.Words;
import parley.query.assertion.Asserted;
import parley.query.assertion.Told;

/** What events say about an issue. */
public final class IssueFacts {
    private IssueFacts() {}

    /**
     * Facets: {@code details}; {@code status}; {@code positions/<party>}, with {@code
     * /toward/<party>} and {@code /on/<point>} behind it where it is toward somebody or on a point.
     */
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
            case PositionStated stated ->
                    List.of(
                            told.asserted(
                                    facet(stated.party(), stated.toward(), stated.point()),
                                    Taken.of(stated),
                                    told.throughoutUnless(stated.from(), stated.until())));
            case PositionWithdrawn withdrawn ->
                    List.of(
                            told.asserted(
                                    facet(withdrawn.party(), withdrawn.toward(), withdrawn.point()),
                                    Taken.withdrawn(withdrawn.reason()),
                                    told.since(withdrawn.from())));
        };
    }

    private static String facet(PartyId party, @Nullable PartyId toward, @Nullable String point) {
        return "positions/"
                + party.value()
                + (toward == null ? "" : "/toward/" + toward.value())
                + (point == null ? "" : "/on/" + point);
    }

    record Status(IssueStatus status, @Nullable MeetingId meeting, @Nullable String summary) {}

    /** A position that is taken, or {@code withdrawn}. */
    record Taken(
            String position,
            @Nullable String wording,
            @Nullable String condition,
            @Nullable StatementId statement,
            @Nullable String reason) {
        static Taken of(PositionStated stated) {
            return new Taken(
                    Words.of(stated.position()),
                    stated.wording(),
                    stated.condition(),
                    stated.statement(),
                    null);
        }

        static Taken withdrawn(@Nullable String reason) {
            return new Taken("withdrawn", null, null, null, reason);
        }
    }
}
