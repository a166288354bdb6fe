package parley.query.form;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The receipt of a recorded form.
 *
 * @param thing what the record is about: {@code geneva-talks/issue/donbas}
 * @param repeated whether it had been recorded before
 */
record RecordedForm(
        String negotiation, String thing, String record, String recordedAt, boolean repeated) {
    static RecordedForm of(JsonNode receipt, ObjectNode sent) {
        return new RecordedForm(
                sent.path("negotiation").asString(""),
                receipt.path("thing").asString(""),
                receipt.path("record").asString(""),
                receipt.path("recordedAt").asString(""),
                receipt.path("repeated").asBoolean(false));
    }
}
