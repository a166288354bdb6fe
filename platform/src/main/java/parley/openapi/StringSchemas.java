package parley.openapi;

import java.lang.reflect.RecordComponent;
import java.util.Set;
import parley.events.OneLine;

/**
 * The schemas of texts and times, by field name, since their Java types don't express what the
 * constructors accept. A name means the same everywhere except where it is {@link OneLine}. Tests
 * compare this with what is accepted.
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
                    "provisions",
                    "wording");

    private static final Set<String> MOMENTS =
            Set.of("from", "horizon", "made", "opened", "published", "raised", "reached", "until");

    private StringSchemas() {}

    /** Returns the name of a text's schema component. */
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

    /** Returns the name of a time's schema component. */
    static String timeSchema(RecordComponent time) {
        return MOMENTS.contains(time.getName()) ? "Moment" : "ValidTime";
    }
}
