package parley.events;

import java.util.Locale;

/**
 * A value that cannot be: what a value type's constructor throws. The message says what is wrong
 * and what would be right, without repeating the value at length; the edge adds the field.
 */
public class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InvalidValue(String message) {
        super(message);
    }

    /** The message as a sentence of its own: with a capital, and a full stop at its end. */
    public String sentence() {
        var message = String.valueOf(getMessage());
        return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".";
    }
}
