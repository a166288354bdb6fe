package parley.command;

import parley.events.InvalidValue;

/** Thrown for an invalid component of a command, with its name. */
public final class InvalidField extends InvalidValue {
    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidField(String field, String message) {
        super(message);
        this.field = field;
    }

    /** Returns the name of the component, which is the name of its JSON field. */
    public String field() {
        return field;
    }
}
