package parley.events;

import java.util.Locale;

/**
 * Thrown by a value type's constructor for an invalid value. The message names the fault and what
 * would be valid, without repeating a long value; the API adds the field.
 */
public class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InvalidValue(String message) {
        super(message);
    }

    /** Returns the message as a sentence, with a capital and a full stop. */
    public String sentence() {
        var message = String.valueOf(getMessage());
        return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".";
    }
}
