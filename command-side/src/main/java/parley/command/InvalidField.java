package parley.command;

import parley.events.InvalidValue;

/** A component of a command that cannot be, by name. */
public final class InvalidField extends InvalidValue {
    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidField(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The component's name, which is the field's in JSON. */
    public String field() {
        return field;
    }
}
