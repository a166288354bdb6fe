package parley.events;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Thrown by a record's constructor for an invalid component, with its name. */
public final class InvalidField extends InvalidValue {
    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidField(String field, String message) {
        super(message);
        this.field = field;
    }

    /** Returns the name of the component, which is the name of its JSON field. */
    public String field() {
        return field;
    }

    /**
     * Returns what a rule makes of a component.
     *
     * @throws InvalidField if the rule refuses it
     */
    public static <T extends @Nullable Object> T check(
            String field, T value, UnaryOperator<T> rule) {
        try {
            return rule.apply(value);
        } catch (InvalidValue refused) {
            throw new InvalidField(field, String.valueOf(refused.getMessage()));
        }
    }
}
