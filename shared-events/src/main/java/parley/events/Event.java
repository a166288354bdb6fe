package parley.events;

/**
 * A recorded fact about one thing. Events are immutable records, grouped into sealed families such
 * as {@code ClaimEvent} and {@code IssueEvent}.
 */
public interface Event {}
