package parley.query.meeting;

import org.jspecify.annotations.Nullable;
import parley.events.meeting.Outcome;

/** The outcome of a meeting. */
public record OutcomeValue(Outcome outcome, @Nullable String summary) {}
