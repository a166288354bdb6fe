package parley.command.api;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.events.ValidTime;
import parley.events.source.Credibility;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;

/** Describes the values that a field accepts. */
final class ExpectedTypeText {
    private static final Map<Class<?>, String> WORDS =
            Map.ofEntries(
                    Map.entry(String.class, "a string"),
                    Map.entry(Long.class, "a whole number"),
                    Map.entry(long.class, "a whole number"),
                    Map.entry(Integer.class, "a whole number"),
                    Map.entry(int.class, "a whole number"),
                    Map.entry(Double.class, "a number"),
                    Map.entry(double.class, "a number"),
                    Map.entry(Boolean.class, "true or false"),
                    Map.entry(boolean.class, "true or false"),
                    Map.entry(Instant.class, "an instant such as 2026-02-17T10:00:00Z"),
                    Map.entry(Duration.class, "an ISO 8601 duration such as PT90M"),
                    Map.entry(ZoneId.class, "a time zone such as Europe/Zurich"),
                    Map.entry(Credibility.class, "a figure from 1 to 6"),
                    Map.entry(ValidTime.class, "an EDTF expression such as 2026-02-17"));

    private ExpectedTypeText() {}

    /**
     * Returns what the field accepts.
     *
     * @param given the value that is there
     */
    static String sentence(MismatchedInputException fault, JsonNode given) {
        return given.isMissingNode() || given.isNull()
                ? "This field is required."
                : "This field must be " + word(fault.getTargetType()) + ".";
    }

    /** Returns the range of a whole number. */
    static String range(InputCoercionException fault) {
        var isInt = fault.getTargetType() == int.class || fault.getTargetType() == Integer.class;
        return "This number is out of range: it must lie from %d to %d."
                .formatted(
                        isInt ? Integer.MIN_VALUE : Long.MIN_VALUE,
                        isInt ? Integer.MAX_VALUE : Long.MAX_VALUE);
    }

    private static String word(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type.isEnum()) {
            return "one of its values";
        }
        return WORDS.getOrDefault(
                type, Collection.class.isAssignableFrom(type) ? "a list" : "an object");
    }
}
