package parley.query.issue;

import org.jspecify.annotations.Nullable;
import parley.events.issue.IssueStatus;
import parley.events.meeting.MeetingId;

/** The status of an issue, and the meeting that led to it. */
public record IssueStatusValue(
        IssueStatus status, @Nullable MeetingId meeting, @Nullable String summary) {}
