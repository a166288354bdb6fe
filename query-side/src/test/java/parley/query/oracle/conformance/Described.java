package parley.query.oracle.conformance;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.events.RecordId;
import parley.json.Json;
import parley.query.oracle.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class Described {
    private static final JsonMapper JSON = Json.lenient();

    private static final List<String> TITLES =
            List.of("title", "name", "wording", "judgement", "question", "description");

    private Described() {}

    static Value value(RecordId root, String facet, String json, boolean ended) {
        return new Value(root, inShort(facet.split("/", 2)[0], JSON.readTree(json)), ended);
    }

    private static String inShort(String facet, JsonNode value) {
        return switch (facet) {
            case "details", "held" -> details(value);
            case "effects" -> value.at("/estimate/words").asString("");
            case "attribution" -> value.get("verdict").asString();
            case "names" ->
                    value.get("names")
                            .valueStream()
                            .map(name -> name.get("text").asString())
                            .collect(Collectors.joining("; "));
            case "delegates" -> value.get("standing").asString();
            case "duplicate-of" -> value.get("of").asString();
            case "capacities" -> value.get("title").asString();
            case "control" ->
                    Stream.concat(Stream.of(value.get("control")), value.path("by").valueStream())
                            .map(JsonNode::asString)
                            .collect(Collectors.joining(" "));
            case "occurrence" -> "occurred";
            case "casualties" -> value.at("/count/best").asString();
            case "reliability" -> value.get(facet).asString().toUpperCase(Locale.ROOT);
            case "roles" ->
                    value.get(facet)
                            .valueStream()
                            .map(JsonNode::asString)
                            .collect(Collectors.joining(","));
            case "positions" -> value.get("position").asString();
            case "signatures" -> value.get("step").asString();
            case "responses" -> value.get("response").asString();
            case "links" -> value.at("/link/type").asString();
            default -> value.get(facet).asString();
        };
    }

    private static String details(JsonNode value) {
        if (value.has("polarity")) {
            return value.get("polarity").asString();
        }
        if (value.has("names")) {
            var first = value.get("names").get(0);
            return first.isString() ? first.asString() : first.get("text").asString();
        }
        return TITLES.stream()
                .filter(value::has)
                .findFirst()
                .map(title -> value.get(title).asString())
                .orElse("");
    }
}
