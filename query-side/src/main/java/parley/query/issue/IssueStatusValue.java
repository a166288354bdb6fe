package parley.query.issue;

import org.jspecify.annotations.Nullable;
import parley.events.issue.IssueStatus;
import parley.events.meeting.MeetingId;

/** How an issue stands, and since which meeting. */
public record IssueStatusValue(
        IssueStatus status, @Nullable MeetingId meeting, @Nullable String summary) {}
