package parley.json;

import java.util.function.Supplier;
import parley.events.InvalidValue;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Translates {@link InvalidValue} into Jackson's exception, which has the place in the JSON. */
final class ValueErrors {
    private ValueErrors() {}

    static <T> T within(DeserializationContext context, Class<?> type, Supplier<T> read) {
        try {
            return read.get();
        } catch (InvalidValue e) {
            throw ValueInstantiationException.from(
                    context.getParser(), e.getMessage(), context.constructType(type), e);
        }
    }
}
