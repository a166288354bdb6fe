package parley.command;

/**
 * A command that founds its thing, or completes one that stands as merely planned. Nothing is read
 * to tell which: whether its id was used is found out when it is stored.
 */
public interface CompletesPlanned extends CreatesThing {}
