package parley.query.meeting;

import org.jspecify.annotations.Nullable;
import parley.events.meeting.Outcome;

/** What came of a meeting. */
public record OutcomeValue(Outcome outcome, @Nullable String summary) {}
