package parley.json;

import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Deserializes a JDK time from ISO 8601 only; Jackson's own deserializers also accept numbers, as
 * seconds or milliseconds.
 */
final class TimeDeserializer<T> extends StdScalarDeserializer<T> {
    private final Function<CharSequence, T> read;

    TimeDeserializer(Class<T> type, Function<CharSequence, T> read) {
        super(type);
        this.read = read;
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable T deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(handledType(), json);
        }
        try {
            return read.apply(json.getString());
        } catch (DateTimeException e) {
            return (T)
                    context.handleWeirdStringValue(handledType(), json.getString(), e.getMessage());
        }
    }
}
