package parley.command;

/** A command that creates its thing, unless it corrects the record that did. */
public interface CreatesThing extends ThingCommand {}
