package parley.query.form;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The receipt of a recorded form.
 *
 * @param thing what the record is about: {@code geneva-talks/issue/donbas}
 * @param repeated whether it had been recorded before
 * @param cautions what may be a slip, in sentences
 */
record RecordedForm(
        String negotiation,
        String thing,
        String record,
        String recordedAt,
        boolean repeated,
        List<String> cautions) {
    static RecordedForm of(JsonNode receipt, ObjectNode sent) {
        return new RecordedForm(
                sent.path("negotiation").asString(""),
                receipt.path("thing").asString(""),
                receipt.path("record").asString(""),
                receipt.path("recordedAt").asString(""),
                receipt.path("repeated").asBoolean(false),
                cautions(receipt));
    }

    /** Returns the cautions of an answer, in sentences. */
    static List<String> cautions(JsonNode answer) {
        return answer.path("cautions")
                .valueStream()
                .map(caution -> caution.path("detail").asString(""))
                .toList();
    }
}
