package parley.command.axon;

import parley.eventstore.AppendResult;

/**
 * The same command was stored before, by a racing repeat that was quicker: the events applied just
 * now are not on record. Thrown, though it is no failure, so that Axon rolls its unit of work back
 * and keeps no aggregate that went further than its stream.
 */
final class DuplicateCommand extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient AppendResult stored;

    DuplicateCommand(AppendResult stored) {
        super("the record %s was already stored".formatted(stored.record()), null, false, false);
        this.stored = stored;
    }

    /** What the caller is to be answered. */
    AppendResult stored() {
        return stored;
    }
}
