package parley.query.facet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import parley.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The value of a facet as it is stored, which is how answers have it too.
 *
 * @param json byte for byte as it was asserted
 */
public record FacetValue(String json) {
    private static final JsonMapper JSON = Json.lenient();

    @JsonCreator
    static FacetValue of(JsonNode answered) {
        return new FacetValue(answered.toString());
    }

    @Override
    @JsonValue
    @JsonRawValue
    public String json() {
        return json;
    }

    /** The value as the record that says what it is made of. */
    public <V extends Record> V as(Class<V> type) {
        return JSON.readValue(json, type);
    }
}
