package parley.events;

/**
 * A value that cannot be: what a value type's constructor throws. The message says what is wrong
 * and what would be right, without repeating the value at length; the edge adds the field.
 */
public class Invalid extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public Invalid(String message) {
        super(message);
    }
}
