package parley.query.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import parley.query.form.FormField.Form;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Makes the fields of a form from the schema of a command.
 *
 * @param commands resolves references
 * @param longer the pointer of a list that gets one more entry; empty for none
 */
record FormFields(CommandForms commands, String longer) {
    /** Texts that may be longer than this get several lines. */
    private static final int LINE = 500;

    private static final List<String> YES_NO = List.of("true", "false");

    /** Returns the fields of an object, in the order of its schema. */
    List<FormField> of(String pointer, JsonNode schema, JsonNode values) {
        var required =
                schema.path("required")
                        .valueStream()
                        .map(JsonNode::asString)
                        .collect(Collectors.toSet());
        var inputs = new ArrayList<FormField>();
        schema.path("properties")
                .forEachEntry((name, property) ->
                        inputs.add(
                                input(
                                        pointer + "/" + name,
                                        name,
                                        commands.resolved(property),
                                        required.contains(name),
                                        values.path(name))));
        return inputs;
    }

    private FormField input(
            String pointer, String label, JsonNode schema, boolean required, JsonNode value) {
        var form = form(schema);
        var inputs =
                switch (form) {
                    case GROUP -> of(pointer, schema, value);
                    case LIST ->
                            entries(pointer, label, commands.resolved(schema.path("items")), value);
                    case LINE, PASSAGE, CHOICE -> beside(pointer, label, schema, value);
                };
        return new FormField(
                pointer,
                label,
                schema.path("description").asString(""),
                schema.at("/examples/0").asString(""),
                form,
                required && (form != Form.LIST || schema.path("minItems").asInt(0) > 0),
                CommandForms.of(schema),
                text(schema, value),
                choices(schema),
                inputs);
    }

    private List<FormField> beside(String pointer, String label, JsonNode schema, JsonNode value) {
        return CommandForms.beside(schema).entrySet().stream()
                .map(field ->
                        input(
                                pointer + "/" + field.getKey(),
                                label + ", " + field.getKey(),
                                commands.resolved(field.getValue()),
                                false,
                                value.path(field.getKey())))
                .toList();
    }

    private static String text(JsonNode schema, JsonNode value) {
        var text = value.isObject() ? value.path(CommandForms.text(schema)) : value;
        return text.isValueNode() && !text.isNull() ? text.asString() : "";
    }

    /** Returns the filled-in entries, and an empty one if there are none or another is wanted. */
    private List<FormField> entries(
            String pointer, String label, JsonNode schema, JsonNode values) {
        var count = Math.max(1, values.size() + (pointer.equals(longer) ? 1 : 0));
        var entries = new ArrayList<FormField>();
        for (int i = 0; i < count; i++) {
            var value = i < values.size() ? values.get(i) : MissingNode.getInstance();
            entries.add(input(pointer + "/" + i, label + " " + (i + 1), schema, false, value));
        }
        return entries;
    }

    private static Form form(JsonNode schema) {
        var type = schema.path("type").asString("");
        return switch (type) {
            case "object" -> Form.GROUP;
            case "array" -> Form.LIST;
            case "boolean" -> Form.CHOICE;
            default -> {
                if (schema.has("enum")) {
                    yield Form.CHOICE;
                }
                yield schema.path("maxLength").asInt(0) > LINE ? Form.PASSAGE : Form.LINE;
            }
        };
    }

    private static List<String> choices(JsonNode schema) {
        return schema.path("type").asString("").equals("boolean")
                ? YES_NO
                : schema.path("enum").valueStream().map(JsonNode::asString).toList();
    }
}
