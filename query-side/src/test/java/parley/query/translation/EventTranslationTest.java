package parley.query.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.events.Event;
import parley.events.EventType;
import parley.events.Events;
import parley.json.EventJson;
import parley.json.Json;
import parley.query.facet.AssertedValue;
import parley.query.facet.FacetNames;
import parley.query.facet.RecordedContext;
import tools.jackson.databind.json.JsonMapper;

class EventTranslationTest {
    private static final JsonMapper TREES = Json.lenient();
    private static final Instant RECORDED = Instant.parse("2026-02-18T20:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    /** By stored type: the facets that its golden event tells of. */
    private static final Map<String, List<String>> FACETS = new HashMap<>();

    static {
        says("negotiation-opened", "details", "status");
        says("negotiation-described", "title", "summary");
        says("negotiation-closed", "status");
        says("negotiation-reopened", "status");
        says("party-admitted", "details", "roles");
        says("party-role-changed", "roles");
        says("delegate-appointed", "delegates/medinsky");
        says("delegate-released", "delegates/medinsky");
        says("person-registered", "details");
        says(
                "capacity-recorded",
                "capacities/ukraine/office-of-the-president/president",
                "capacities/commander-in-chief");
        says("place-registered", "details");
        says("control-recorded", "control/source/article");
        says("place-state-recorded", "state");
        says("source-registered", "details");
        says("source-rated", "reliability");
        says("meeting-announced", "details", "schedule");
        says("meeting-postponed", "schedule");
        says("meeting-cancelled", "schedule");
        says("meeting-recorded", "details", "schedule");
        says("outcome-recorded", "outcome/donbas");
        says("issue-raised", "details", "status");
        says("issue-status-recorded", "status");
        says("position-stated", "positions/ukraine/toward/united-states/on/burden");
        says("position-withdrawn", "positions/ukraine/toward/united-states/on/burden");
        says("proposal-tabled", "details", "status");
        says("proposal-responded-to", "responses/russia");
        says("proposal-superseded", "status");
        says("proposal-withdrawn", "status");
        says("agreement-recorded", "details", "status");
        says("agreement-status-recorded", "status");
        says("strike-recorded", "details", "occurrence");
        says("effect-recorded", "effects/without-power+without-heat/ukraine");
        says("strike-attributed", "attribution/party/ukraine");
        says("clash-recorded", "details", "occurrence");
        says(
                "casualties-recorded",
                "casualties/killed/civilians",
                "casualties/injured/combatants/ukraine");
        says("statement-recorded", "details", "occurrence");
        says("claim-recorded", "details", "wording", "status");
        says("claim-marked-unconfirmed", "status");
        says("claim-corroborated", "status");
        says("claim-confirmed", "status");
        says("claim-disputed", "status");
        says("claim-refuted", "status");
        says("claim-retracted", "status");
        says("claim-reinstated", "status");
        says("claim-revised", "wording");
        says("claim-rated", "rating");
        says("claim-linked", "links/claim/no-proposal");
        says("assessment-recorded", "details", "judgement", "status");
        says("assessment-revised", "judgement");
        says("assessment-withdrawn", "status");
        says("watched-for", "details", "status");
        says("watch-resolved", "status");
        says("watch-lapsed", "status");
        says("milestone-recorded", "details", "occurrence");
        says("duplicate-marked", "duplicate-of");
        says("record-retracted");
    }

    private static void says(String type, String... facets) {
        FACETS.put(type, List.of(facets));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void every_event_says_something_of_the_facets_it_is_about(Class<? extends Event> event)
            throws IOException {
        var type = type(event);
        var payload = golden(type.value(), type.revision());
        var read = new EventJson().read(type.value(), type.revision(), payload);

        var asserted =
                EventTranslation.of(read, new RecordedContext(RECORDED, ZONE, payload, true));

        assertThat(read).isInstanceOf(event);
        assertThat(asserted)
                .extracting(AssertedValue::facet)
                .containsExactlyElementsOf(
                        Objects.requireNonNull(FACETS.get(type.value()), "a new event"));
        assertThat(asserted).allMatch(one -> TREES.readTree(one.value()).isObject());
    }

    @Test
    void attributes_are_kept_byte_for_byte() throws IOException {
        var payload = golden("meeting-recorded", 1);
        var read = new EventJson().read("meeting-recorded", 1, payload);

        var asserted =
                EventTranslation.of(read, new RecordedContext(RECORDED, ZONE, payload, true));

        assertThat(asserted.getFirst().value()).isEqualTo(payload);
    }

    @Test
    void what_was_announced_is_attributed_anew_when_it_is_held() throws IOException {
        var payload = golden("meeting-recorded", 1);
        var read = new EventJson().read("meeting-recorded", 1, payload);

        var asserted =
                EventTranslation.of(read, new RecordedContext(RECORDED, ZONE, payload, false));

        assertThat(asserted)
                .extracting(AssertedValue::facet)
                .containsExactly(FacetNames.HELD, "schedule");
        assertThat(asserted.getFirst().value()).isEqualTo(payload);
    }

    @Test
    void of_a_sealed_identity_no_fact_tells_more_than_that_it_is_sealed() throws IOException {
        var payload = golden("source-registered", "1.identity");
        var read = new EventJson().read("source-registered", 1, payload);

        var asserted =
                EventTranslation.of(read, new RecordedContext(RECORDED, ZONE, payload, true));

        assertThat(asserted.getFirst().value())
                .contains("\"identity\":\"sealed\"")
                .doesNotContain("ciphertext", "c2VhbGVk", "019f0c2e");
    }

    static List<Class<? extends Event>> events() {
        return Events.all();
    }

    static EventType type(Class<? extends Event> event) {
        return Objects.requireNonNull(event.getAnnotation(EventType.class));
    }

    static RecordedContext told(String payload, boolean founds) {
        return new RecordedContext(RECORDED, ZONE, payload, founds);
    }

    static String golden(String type, int revision) throws IOException {
        return golden(type, Integer.toString(revision));
    }

    private static String golden(String type, String which) throws IOException {
        var name = "/golden/%s.%s.json".formatted(type, which);
        try (var stored = EventTranslationTest.class.getResourceAsStream(name)) {
            return new String(
                            Objects.requireNonNull(stored, name).readAllBytes(),
                            StandardCharsets.UTF_8)
                    .strip();
        }
    }
}
