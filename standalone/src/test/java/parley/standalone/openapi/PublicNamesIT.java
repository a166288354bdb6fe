package parley.standalone.openapi;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.standalone.Parley;
import tools.jackson.databind.JsonNode;

/**
 * The names from which clients are generated stay the same, whatever the classes are called. To add
 * one, add a line to {@code public-names.txt}; removing one breaks clients.
 */
class PublicNamesIT {
    @Test
    void the_document_has_every_public_name_and_no_other(@TempDir Path data) throws Exception {
        try (var parley = Parley.start(data, "--no-dossier")) {
            var names = names(ServedDocument.by(parley).document());
            assertThat(pinned())
                    .as("names that are gone")
                    .filteredOn(not(names::contains))
                    .isEmpty();
            assertThat(names).as("new names").filteredOn(not(pinned()::contains)).isEmpty();
            assertThat(pinned()).isSorted();
        }
    }

    private static List<String> pinned() throws Exception {
        try (var file = PublicNamesIT.class.getResourceAsStream("/openapi/public-names.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static JsonNode resolved(JsonNode node, JsonNode document) {
        var reference = node.path("$ref");
        return reference.isMissingNode() ? node : document.at(reference.asString().substring(1));
    }

    private static String required(boolean isRequired) {
        return isRequired ? " required" : "";
    }

    private static Set<String> names(JsonNode document) {
        var names = new TreeSet<String>();
        for (var path : document.required("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var called = operation.getValue().path("operationId").asString();
                names.add("operation " + operation.getKey() + " " + path.getKey() + " " + called);
                for (var parameter : operation.getValue().path("parameters")) {
                    var resolved = resolved(parameter, document);
                    names.add(
                            "parameter %s %s %s%s"
                                    .formatted(
                                            called,
                                            resolved.required("in").asString(),
                                            resolved.required("name").asString(),
                                            required(resolved.path("required").asBoolean(false))));
                }
                for (var answer : operation.getValue().required("responses").properties()) {
                    names.add("answer " + called + " " + answer.getKey());
                    for (var header :
                            resolved(answer.getValue(), document).path("headers").propertyNames()) {
                        names.add("header " + called + " " + answer.getKey() + " " + header);
                    }
                }
            }
        }
        for (var schema : document.at("/components/schemas").properties()) {
            names.add("schema " + schema.getKey());
            var required =
                    schema.getValue()
                            .path("required")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList();
            for (var field : schema.getValue().path("properties").propertyNames()) {
                names.add(
                        "field "
                                + schema.getKey()
                                + "."
                                + field
                                + required(required.contains(field)));
            }
            for (var form : schema.getValue().findValuesAsString("$ref")) {
                names.add("reference " + schema.getKey() + " " + form.replaceFirst(".*/", ""));
            }
            for (var word : schema.getValue().path("enum")) {
                names.add("word " + schema.getKey() + " " + word.asString());
            }
        }
        for (var problem : document.at("/components/schemas/Problem/properties/type/oneOf")) {
            names.add("problem " + problem.required("const").asString());
        }
        return names;
    }
}
