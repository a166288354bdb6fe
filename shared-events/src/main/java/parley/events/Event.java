package parley.events;

/**
 * Something that was put on record about one thing. Events are immutable records; the sealed
 * families beside them ({@code ClaimEvent}, {@code IssueEvent}, …) say which there are.
 */
public interface Event {}
