package parley.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.ValidTime;
import parley.events.time.Edtf;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/** Deserializes a valid time from an object, or from its expression alone. */
final class ValidTimeDeserializer extends StdDeserializer<ValidTime> {

    ValidTimeDeserializer() {
        super(ValidTime.class);
    }

    @Override
    public ValidTime deserialize(JsonParser json, DeserializationContext context) {
        if (json.hasToken(JsonToken.VALUE_STRING)) {
            return ValueErrors.within(context, ValidTime.class, () -> expression(json.getString()));
        }
        if (!json.hasToken(JsonToken.START_OBJECT)) {
            throw MismatchedInputException.from(
                    json, ValidTime.class, "neither an expression nor an object with its parts");
        }
        var parts = context.readValue(json, Parts.class);
        return ValueErrors.within(
                context,
                ValidTime.class,
                () -> new ValidTime(parts.edtf(), parts.wording(), parts.inferredFrom()));
    }

    /** The expression is all there is, so a fault is in no field of it. */
    private static ValidTime expression(String text) {
        return new ValidTime(Edtf.parse(text).asValidTime(), null, null);
    }

    @Override
    public List<Object> getKnownPropertyNames() {
        return List.of("edtf", "wording", "inferredFrom");
    }

    record Parts(Edtf edtf, @Nullable String wording, @Nullable String inferredFrom) {}
}
