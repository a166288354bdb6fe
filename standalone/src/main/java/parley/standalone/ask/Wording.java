package parley.standalone.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What answers say, in lines of text. */
final class Wording {
    private static final String INDENT = "  ";
    private static final List<String> TITLES =
            List.of("title", "name", "wording", "judgement", "question", "description");

    private Wording() {}

    /** The two clocks of an answer, and what it rests on. */
    static String asOf(JsonNode asOf) {
        var at = text(asOf, "at", "now");
        var knownAt = text(asOf, "knownAt", "now");
        var invented = asOf.path("fictional").asBoolean(false) ? "; fictional" : "";
        return "As of %s, known at %s (position %d, %s%s)"
                .formatted(
                        at,
                        knownAt,
                        asOf.path("position").asLong(),
                        text(asOf, "finality", "provisional"),
                        invented);
    }

    /** A thing, with its facets below. */
    static List<String> thing(JsonNode thing) {
        var lines = new ArrayList<String>();
        lines.add(thing.path("kind").asString() + "/" + thing.path("id").asString());
        thing.path("facets")
                .forEachEntry((name, readings) ->
                        readings.forEach(reading -> lines.add(INDENT + facet(name, reading))));
        return lines;
    }

    private static String facet(String name, JsonNode reading) {
        var possibly = reading.path("certain").asBoolean(false) ? "" : "possibly ";
        var since = reading.has("from") ? ", since " + reading.path("from").asString() : "";
        var until = reading.has("until") ? ", until " + reading.path("until").asString() : "";
        var flag =
                reading.at("/possible/0").has("restsOnRetracted")
                        ? ", rests on what was retracted"
                        : "";
        return name + ": " + possibly + value(reading.path("value")) + since + until + flag;
    }

    /** What people call a thing, by its details. */
    static String title(JsonNode thing) {
        var renamed = thing.at("/facets/title/0/value/title");
        if (renamed.isString()) {
            return renamed.asString();
        }
        var details = thing.at("/facets/details/0/value");
        return TITLES.stream()
                .map(details::path)
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .findFirst()
                .orElse(thing.path("id").asString());
    }

    /** Any value in a line. */
    static String value(JsonNode value) {
        if (value.isEmpty() && value.isContainer()) {
            return "so it was";
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .filter(field -> !field.getValue().isNull())
                    .map(field -> field.getKey() + " " + nested(field.getValue()))
                    .collect(Collectors.joining(", "));
        }
        if (value.isArray()) {
            return value.valueStream().map(Wording::nested).collect(Collectors.joining("; "));
        }
        return value.isNull() ? "nothing" : value.asString();
    }

    private static String nested(JsonNode value) {
        return value.isObject() || value.isArray() ? "(" + value(value) + ")" : value(value);
    }

    /** Without what would turn the rest of a line around on a terminal. */
    static String inOneDirection(String line) {
        return line.replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", "");
    }

    static String text(JsonNode of, String field, String otherwise) {
        return of.path(field).asString(otherwise);
    }
}
