package parley.command.api;

import parley.events.GivenText;
import parley.events.InvalidValue;
import tools.jackson.databind.JsonNode;

/**
 * Checks every text of a command, wherever it stands, before any value is made of it; and that no
 * list stands in a list, where Jackson would lose its place.
 */
final class GivenTexts {
    private GivenTexts() {}

    /**
     * Checks the texts in a value.
     *
     * @param pointer the place of the value
     * @throws parley.problem.ProblemException with 400 and the field of the first that is refused
     */
    static void check(JsonNode node, String pointer) {
        if (node.isString()) {
            checkText(node.asString(), pointer);
        } else if (node.isObject()) {
            for (var field : node.properties()) {
                check(field.getValue(), pointer + JsonErrorTranslator.step(field.getKey()));
            }
        } else {
            for (int i = 0; i < node.size(); i++) {
                checkItem(node.get(i), pointer + "/" + i);
            }
        }
    }

    private static void checkItem(JsonNode item, String pointer) {
        if (item.isArray()) {
            throw JsonErrorTranslator.invalid("There can't be a list in this list.")
                    .with("field", pointer)
                    .rejected();
        }
        check(item, pointer);
    }

    private static void checkText(String text, String pointer) {
        try {
            GivenText.check(text);
        } catch (InvalidValue refused) {
            throw JsonErrorTranslator.invalid(refused.sentence()).with("field", pointer).rejected();
        }
    }
}
