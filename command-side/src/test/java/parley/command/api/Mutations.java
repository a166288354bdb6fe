package parley.command.api;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.command.registry.CommandRegistry;
import parley.openapi.SchemaGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Variants of a document with one change each, in every way that a schema could miss. */
public final class Mutations {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<JsonNode> OTHERS =
            Stream.of(
                            "\"x\"",
                            "\"A b\"",
                            "\"a/b\"",
                            "\" \"",
                            "\"\\u0007\"",
                            "\"a\\nb\"",
                            "\"2026-01-12/2026-01-13\"",
                            "\"\"",
                            "\"" + "x".repeat(101) + "\"",
                            "\"" + "x ".repeat(250) + "y\"",
                            "\"" + "x ".repeat(10_000) + "y\"",
                            "1",
                            "-1",
                            "7",
                            "200",
                            "0.5",
                            "true",
                            "{}",
                            "[]",
                            "[\"x\"]")
                    .map(JSON::readTree)
                    .toList();

    /** All names of every enum, each with those that are also allowed in its place. */
    private final List<Set<String>> words;

    /** Returns those of all commands. */
    public static Mutations ofCommands() {
        var shapes = new SchemaGenerator();
        var schemas = new CommandSchemas(shapes);
        CommandRegistry.commands().forEach(schemas::of);
        return new Mutations(shapes.components());
    }

    Mutations(JsonNode components) {
        words =
                components
                        .valueStream()
                        .filter(schema -> schema.has("enum"))
                        .map(schema ->
                                schema.get("enum")
                                        .valueStream()
                                        .map(JsonNode::asString)
                                        .collect(Collectors.toSet()))
                        .toList();
    }

    /**
     * A changed document.
     *
     * @param what was changed, and where
     */
    public record Mutant(String what, ObjectNode document) {}

    public Stream<Mutant> of(ObjectNode document) {
        return places("", document)
                .flatMap(place -> Stream.concat(at(place, document), within(place, document)));
    }

    private static Stream<String> places(String at, JsonNode value) {
        var below =
                value.isObject()
                        ? value.properties().stream()
                                .flatMap(field ->
                                        places(at + "/" + field.getKey(), field.getValue()))
                        : IntStream.range(0, value.size())
                                .boxed()
                                .flatMap(index -> places(at + "/" + index, value.get(index)));
        return Stream.concat(Stream.of(at), below);
    }

    /** Replaces or removes the value at a place. */
    private Stream<Mutant> at(String place, ObjectNode document) {
        if (place.isEmpty()) {
            return Stream.of();
        }
        var there = document.at(place);
        var others =
                Stream.concat(OTHERS.stream(), otherWords(there.asString("")))
                        .map(other ->
                                mutant(
                                        place + " is " + abbreviated(other),
                                        document,
                                        copy -> set(copy, place, other)));
        var left = mutant(place + " is left out", document, copy -> remove(copy, place));
        return Stream.concat(Stream.of(left), others);
    }

    private Stream<JsonNode> otherWords(String word) {
        return words.stream()
                .filter(of -> of.contains(word))
                .flatMap(Set::stream)
                .distinct()
                .map(JSON.getNodeFactory()::stringNode);
    }

    /** Adds an unknown field. */
    private static Stream<Mutant> within(String place, ObjectNode document) {
        return document.at(place).isObject()
                ? Stream.of(
                        mutant(
                                place + " has a field more",
                                document,
                                copy -> ((ObjectNode) copy.at(place)).put("zzz", "x")))
                : Stream.of();
    }

    private static Mutant mutant(
            String what, ObjectNode document, java.util.function.Consumer<ObjectNode> change) {
        var copy = document.deepCopy();
        change.accept(copy);
        return new Mutant(what, copy);
    }

    private static void set(ObjectNode document, String place, JsonNode value) {
        switch (document.at(parent(place))) {
            case ArrayNode list -> list.set(Integer.parseInt(name(place)), value);
            case JsonNode object -> ((ObjectNode) object).set(name(place), value);
        }
    }

    private static void remove(ObjectNode document, String place) {
        switch (document.at(parent(place))) {
            case ArrayNode list -> list.remove(Integer.parseInt(name(place)));
            case JsonNode object -> ((ObjectNode) object).remove(name(place));
        }
    }

    private static String parent(String place) {
        return place.substring(0, place.lastIndexOf('/'));
    }

    private static String name(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private static String abbreviated(JsonNode value) {
        var text = value.toString();
        return text.length() > 30 ? text.length() + " characters" : text;
    }
}
