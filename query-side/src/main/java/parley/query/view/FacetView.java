package parley.query.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.json.Json;
import parley.query.asof.Instants;
import parley.query.fact.read.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known of a facet over a stretch of valid time.
 *
 * @param value the best reading; also where it is empty, as of a strike at a time unknown
 * @param certain whether it is the only one possible, and surely holds
 * @param from since when this reading holds; absent if it always has
 * @param until up to when, not included; absent if there is no end in sight
 * @param possible all readings, best first
 */
public record FacetView(
        @JsonInclude JsonNode value,
        boolean certain,
        @Nullable Instant from,
        @Nullable Instant until,
        List<PossibleView> possible) {
    private static final JsonMapper JSON = Json.lenient();

    /**
     * A value that may hold.
     *
     * @param record the record that says so, by the first id of its chain
     * @param position the position of the event that says so in its newest correction
     */
    public record PossibleView(@JsonInclude JsonNode value, String record, long position) {}

    /** A stored value as a tree. */
    public static JsonNode json(String value) {
        return JSON.readTree(value);
    }

    static FacetView of(Reading reading) {
        var possible =
                reading.possible().stream()
                        .map(p -> new PossibleView(json(p.value()), p.root().value(), p.position()))
                        .toList();
        return new FacetView(
                possible.getFirst().value(),
                reading.certain(),
                Instants.instant(reading.stretch().from()),
                Instants.instant(reading.stretch().until()),
                possible);
    }
}
