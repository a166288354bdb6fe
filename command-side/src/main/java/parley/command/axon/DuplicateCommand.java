package parley.command.axon;

import parley.eventstore.AppendResult;

/**
 * Thrown where a racing repeat of the same command was stored first: the events applied just now
 * are not in the log. It is not a failure, but makes Axon roll back the unit of work and keep no
 * aggregate that is ahead of its stream.
 */
final class DuplicateCommand extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient AppendResult stored;

    DuplicateCommand(AppendResult stored) {
        super("the record %s was already stored".formatted(stored.record()), null, false, false);
        this.stored = stored;
    }

    /** Returns the result of the stored command. */
    AppendResult stored() {
        return stored;
    }
}
