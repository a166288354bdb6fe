package parley.query.form;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of a form that was taken.
 *
 * @param thing that it is about: {@code geneva-talks/issue/donbas}
 * @param repeated whether it was on record before
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
