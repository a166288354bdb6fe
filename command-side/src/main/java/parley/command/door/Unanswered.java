package parley.command.door;

import parley.events.RecordId;

/**
 * The log did not say what became of a command. By its id the caller learns, whoever gave it that.
 */
final class Unanswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RecordId record;

    Unanswered(RecordId record, RuntimeException cause) {
        super("what became of " + record + " is not known", cause);
        this.record = record;
    }

    RecordId record() {
        return record;
    }
}
