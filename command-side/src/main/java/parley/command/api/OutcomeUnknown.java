package parley.command.api;

import parley.events.RecordId;

/**
 * The log did not say what became of a command. By its id the caller learns, whoever gave it that.
 */
final class OutcomeUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RecordId record;

    OutcomeUnknown(RecordId record, RuntimeException cause) {
        super("the outcome of " + record + " is not known", cause);
        this.record = record;
    }

    RecordId record() {
        return record;
    }
}
