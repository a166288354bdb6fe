package parley.openapi;

import java.lang.reflect.RecordComponent;
import java.util.Set;
import parley.events.OneLine;

/**
 * What the constructors ask of texts and times, which their types don't say: by the name of the
 * field, which means the same everywhere but where it is {@link OneLine}. Tests hold this against
 * what is read.
 */
final class StringSchemas {
    private static final Set<String> PASSAGES =
            Set.of(
                    "answer",
                    "condition",
                    "description",
                    "judgement",
                    "note",
                    "question",
                    "reason",
                    "summary",
                    "terms",
                    "wording");

    private static final Set<String> MOMENTS =
            Set.of("from", "horizon", "made", "opened", "published", "raised", "reached", "until");

    private StringSchemas() {}

    /** The schema that a text is of, by its name among the components. */
    static String schema(RecordComponent text) {
        return switch (text.getName()) {
            case "language" -> "Language";
            case "point" -> "Slug";
            case String name
                    when PASSAGES.contains(name) && !text.isAnnotationPresent(OneLine.class) ->
                    "Passage";
            default -> "Line";
        };
    }

    /** The same of a time. */
    static String timeSchema(RecordComponent time) {
        return MOMENTS.contains(time.getName()) ? "Moment" : "ValidTime";
    }
}
