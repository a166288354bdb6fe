package parley.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Deserializes a value type whose constructor validates its text. */
final class StringValueDeserializer<T> extends StdScalarDeserializer<T> {
    private final Function<String, T> read;

    StringValueDeserializer(Class<T> type, Function<String, T> read) {
        super(type);
        this.read = read;
    }

    @Override
    public @Nullable T deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return handledType().cast(context.handleUnexpectedToken(String.class, json));
        }
        return ValueErrors.within(context, handledType(), () -> read.apply(json.getString()));
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<T> handledType() {
        return (Class<T>) super.handledType();
    }
}
