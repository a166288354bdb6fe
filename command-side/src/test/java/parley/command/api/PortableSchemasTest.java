package parley.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.command.registry.CommandRegistry;
import parley.openapi.SchemaGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas of commands are such as generators of clients understand. */
class PortableSchemasTest {
    /**
     * A pattern in what the regular expressions of ECMAScript, Java and Python have in common:
     * literals, classes, groups that capture nothing, looking ahead, repetition, anchors, and few
     * escapes.
     */
    private static final Pattern PORTABLE =
            Pattern.compile(
                    """
                    (?x) (?: [^\\\\\\[\\]()] | \\((?:\\?[:=!]|(?!\\?)) | \\)
                    | \\[ (?: [^\\\\\\[\\]&~|-] | -(?!-) | \\\\(?:[dDsSwW.\\\\-]|u[0-9a-f]{4}) )+ \\]
                    | \\\\(?:[dDsSwW./\\\\?*+()]|u[0-9a-f]{4}) )*\
                    """);

    @Test
    void their_patterns_mean_the_same_in_Java_JavaScript_and_Python() {
        var patterns = new TreeMap<String, String>();
        collect(components(), "", patterns);
        assertThat(patterns).isNotEmpty();
        assertThat(patterns).allSatisfy((_, pattern) -> assertThat(pattern).matches(PORTABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\p{L}",
                "(?<name>a)",
                "(?<=a)b",
                "(?i)a",
                "a\\Z",
                "\\x41",
                "[a&&b]",
                "[[a]",
                "\\h"
            })
    void a_pattern_that_only_some_understand_is_found(String pattern) {
        assertThat(pattern).doesNotMatch(PORTABLE);
    }

    private static void collect(JsonNode schema, String at, Map<String, String> patterns) {
        if (schema.path("pattern").isString()) {
            patterns.put(at, schema.path("pattern").asString());
        }
        schema.forEachEntry((name, value) -> collect(value, at + "/" + name, patterns));
    }

    /**
     * Generators make a type of each alternative, and know none from another by what is required.
     */
    @Test
    void alternatives_are_whole_types_and_conditions_are_written_as_such() {
        assertThat(faults(components(), "")).isEmpty();
        assertThat(faults(json("{'x':{'not':{'required':['a']}}}"), "")).containsKey("/x/not");
        assertThat(faults(json("{'x':{'oneOf':[{'required':['a']}]}}"), "")).isNotEmpty();
        assertThat(faults(json("{'x':{'allOf':[{'required':['a']}]}}"), "")).isNotEmpty();
    }

    private static Map<String, JsonNode> faults(JsonNode schema, String at) {
        var faults = new TreeMap<String, JsonNode>();
        schema.forEachEntry((name, value) -> {
            var fits =
                    switch (name) {
                        case "not", "anyOf", "dependentSchemas" -> false;
                        case "oneOf" -> each(value, Set.of("$ref", "const"));
                        case "allOf" -> each(value, Set.of("$ref", "if"));
                        default -> true;
                    };
            if (!fits) {
                faults.put(at + "/" + name, value);
            }
            faults.putAll(faults(value, at + "/" + name));
        });
        return faults;
    }

    private static boolean each(JsonNode alternatives, Set<String> members) {
        return alternatives
                .valueStream()
                .allMatch(one -> members.stream().anyMatch(member -> one.has(member)));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    private static JsonNode components() {
        var shapes = new SchemaGenerator();
        var commands = new CommandSchemas(shapes);
        CommandRegistry.commands().forEach(commands::of);
        return shapes.components();
    }
}
