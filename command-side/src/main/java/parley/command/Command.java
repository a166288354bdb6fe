package parley.command;

/**
 * A request to record something. Commands are immutable records with the components of the event
 * that they produce; the sealed families ({@code ClaimCommand}, {@code IssueCommand}, …) list them
 * all.
 */
public sealed interface Command permits ThingCommand, RecordCommand {}
