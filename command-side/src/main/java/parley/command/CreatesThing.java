package parley.command;

/** A command that founds its thing, unless it corrects the record that did. */
public interface CreatesThing extends ThingCommand {}
