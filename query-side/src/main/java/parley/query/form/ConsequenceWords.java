package parley.query.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Says what a retraction would bring about, from the answer to its dry run. */
final class ConsequenceWords {
    private ConsequenceWords() {}

    /** Returns sentences; none for an answer without consequences. */
    static List<String> of(JsonNode consequences) {
        if (consequences.isMissingNode()) {
            return List.of();
        }
        var sentences = new ArrayList<String>();
        add(consequences.path("falls"), "would no longer stand", sentences);
        add(consequences.path("returns"), "would stand again", sentences);
        if (sentences.isEmpty()) {
            sentences.add(
                    "Nothing would change of what stands, because another retraction takes the record away too.");
        }
        add(
                consequences.path("restOnRetracted"),
                "would rest on something retracted, and stay on record",
                sentences);
        return sentences;
    }

    private static void add(JsonNode affected, String would, List<String> sentences) {
        var records = affected.path("records");
        if (affected.has("thing")) {
            sentences.add(
                    "The %s %s, and with it all that is recorded about it: %s."
                            .formatted(
                                    FormErrors.kindAndId(
                                            "thing", affected.path("thing").asString()),
                                    would,
                                    names(affected)));
        } else if (!records.isEmpty()) {
            var several = records.size() > 1;
            sentences.add(
                    "%s %s %s."
                            .formatted(
                                    several ? "The records" : "The record",
                                    names(affected),
                                    would));
        }
    }

    private static String names(JsonNode affected) {
        var names =
                affected.path("records")
                        .valueStream()
                        .map(record -> "“" + record.asString() + "”")
                        .collect(Collectors.joining(", "));
        return affected.path("more").asBoolean() ? names + " and more" : names;
    }
}
