package parley.command;

/**
 * A command that creates its thing, or completes one that is only planned so far. It is first
 * decided as if the id were new; the log finds out whether the id is in use.
 */
public interface CompletesPlanned extends CreatesThing {}
