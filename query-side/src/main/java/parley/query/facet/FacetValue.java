package parley.query.facet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import parley.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The value of a facet, stored and returned as the same JSON.
 *
 * @param json byte for byte as it was asserted
 */
public record FacetValue(String json) {
    private static final JsonMapper JSON = Json.lenient();

    @JsonCreator
    static FacetValue of(JsonNode value) {
        return new FacetValue(value.toString());
    }

    @Override
    @JsonValue
    @JsonRawValue
    public String json() {
        return json;
    }

    public <V extends Record> V as(Class<V> type) {
        return JSON.readValue(json, type);
    }
}
