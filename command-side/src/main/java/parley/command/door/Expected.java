package parley.command.door;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.events.ValidTime;
import tools.jackson.databind.exc.MismatchedInputException;

/** What a field takes, for whoever gave something else. */
final class Expected {
    private static final Map<Class<?>, String> WORDS =
            Map.ofEntries(
                    Map.entry(String.class, "a text"),
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
                    Map.entry(ValidTime.class, "an EDTF expression such as 2026-02-17"));

    private Expected() {}

    static String sentence(MismatchedInputException fault) {
        var message = fault.getOriginalMessage();
        if (message.startsWith("Missing required creator property")
                || message.startsWith("Invalid `null`")) {
            return "This field is required.";
        }
        return "This field takes " + word(fault.getTargetType()) + ".";
    }

    /** Whether the document goes on behind its end. */
    static boolean isTrailing(MismatchedInputException fault) {
        return fault.getOriginalMessage().startsWith("Trailing token");
    }

    private static String word(@Nullable Class<?> type) {
        if (type == null) {
            return "another type";
        }
        if (type.isEnum()) {
            return "one of its words";
        }
        return WORDS.getOrDefault(
                type, Collection.class.isAssignableFrom(type) ? "a list" : "an object");
    }
}
