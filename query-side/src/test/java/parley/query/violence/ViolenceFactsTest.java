package parley.query.violence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.events.violence.ViolenceEvent;
import parley.json.EventJson;
import parley.json.Json;
import parley.query.facet.RecordedContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ViolenceFactsTest {
    private static final JsonMapper JSON = Json.lenient();
    private static final String SOUND = "{\"best\":4,\"low\":3,\"asPublished\":true}";
    private static final String ODD = "{\"best\":4,\"low\":6,\"asPublished\":true}";

    @ParameterizedTest
    @CsvSource({"casualties-recorded, count", "effect-recorded, estimate"})
    void published_figures_that_break_their_order_are_kept_and_flagged(String type, String field) {
        var odd = value(type, ODD);
        assertThat(odd.path("inconsistent").asBoolean()).isTrue();
        assertThat(odd.path(field)).isEqualTo(JSON.readTree(ODD));
        assertThat(value(type, SOUND).has("inconsistent")).isFalse();
    }

    private static JsonNode value(String type, String estimate) {
        var payload =
                type.equals("effect-recorded")
                        ? "{\"strike\":\"s\",\"kinds\":[\"without-power\"],\"estimate\":"
                                + estimate
                                + "}"
                        : "{\"strike\":\"s\",\"figures\":[{\"harm\":\"killed\",\"population\":\"civilians\",\"count\":"
                                + estimate
                                + "}]}";
        var event = (ViolenceEvent) new EventJson().read(type, 1, payload);
        var context = new RecordedContext(Instant.EPOCH, ZoneOffset.UTC, payload, false);
        return JSON.readTree(ViolenceFacts.of(event, context).getFirst().value());
    }
}
