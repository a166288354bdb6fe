package parley.command;

/**
 * Something that is to be put on record. Commands are immutable records with the components of the
 * event that they ask for; the sealed families beside them ({@code ClaimCommand}, {@code
 * IssueCommand}, …) say which there are.
 */
public sealed interface Command permits ThingCommand, RecordCommand {}
