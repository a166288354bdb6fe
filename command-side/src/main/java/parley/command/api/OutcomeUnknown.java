package parley.command.api;

import parley.events.RecordId;

/**
 * Thrown where the log did not return the result of a command. It carries the command's id, with
 * which the caller can find out even if Parley generated it.
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
