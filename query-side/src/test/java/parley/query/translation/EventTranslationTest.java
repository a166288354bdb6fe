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

    /** By stored type: the facets about which its golden event asserts something. */
    private static final Map<String, List<String>> FACETS = new HashMap<>();

    static {
        asserts("negotiation-opened", "details", "status");
        asserts("negotiation-described", "title", "summary");
        asserts("negotiation-closed", "status");
        asserts("negotiation-reopened", "status");
        asserts("party-admitted", "details", "names/und", "roles");
        asserts("party-role-changed", "roles");
        asserts("delegate-appointed", "delegates/medinsky");
        asserts("delegate-released", "delegates/medinsky");
        asserts("succession-recorded", "succession/serbia");
        asserts("person-registered", "details", "names/en", "names/uk");
        asserts(
                "capacity-recorded",
                "capacities/ukraine/office-of-the-president/president",
                "capacities/commander-in-chief");
        asserts("place-registered", "details", "names/und");
        asserts("control-recorded", "control/source/article");
        asserts("place-state-recorded", "state");
        asserts("source-registered", "details", "names/und");
        asserts("source-rated", "reliability");
        asserts("meeting-announced", "details", "schedule");
        asserts("meeting-postponed", "schedule");
        asserts("meeting-cancelled", "schedule");
        asserts("meeting-recorded", "details", "schedule");
        asserts("outcome-recorded", "outcome/donbas");
        asserts("issue-raised", "details", "status");
        asserts("issue-status-recorded", "status");
        asserts("position-stated", "positions/ukraine/toward/united-states/on/burden");
        asserts("position-withdrawn", "positions/ukraine/toward/united-states/on/burden");
        asserts("proposal-tabled", "details", "status");
        asserts("proposal-responded-to", "responses/russia");
        asserts("proposal-superseded", "status");
        asserts("proposal-withdrawn", "status");
        asserts("agreement-recorded", "details", "status");
        asserts("agreement-status-recorded", "status");
        asserts("signature-recorded", "signatures/ukraine");
        asserts("strike-recorded", "details", "occurrence");
        asserts("effect-recorded", "effects/without-power+without-heat/ukraine/party/ukraine");
        asserts("strike-attributed", "attribution/party/ukraine");
        asserts("clash-recorded", "details", "occurrence");
        asserts(
                "casualties-recorded",
                "casualties/killed/civilians/source/ministry",
                "casualties/injured/combatants/ukraine");
        asserts("statement-recorded", "details", "occurrence");
        asserts("claim-recorded", "details", "wording", "status");
        asserts("claim-marked-unconfirmed", "status");
        asserts("claim-corroborated", "status");
        asserts("claim-confirmed", "status");
        asserts("claim-disputed", "status");
        asserts("claim-refuted", "status");
        asserts("claim-retracted", "status");
        asserts("claim-reinstated", "status");
        asserts("claim-revised", "wording");
        asserts("claim-rated", "rating");
        asserts("claim-linked", "links/claim/no-proposal");
        asserts("assessment-recorded", "details", "judgement", "status");
        asserts("assessment-revised", "judgement");
        asserts("assessment-withdrawn", "status");
        asserts("watched-for", "details", "status");
        asserts("watch-resolved", "status");
        asserts("watch-lapsed", "status");
        asserts("milestone-recorded", "details", "occurrence");
        asserts("thing-renamed", "names/en", "names/uk");
        asserts("duplicate-marked", "duplicate-of");
        asserts("record-retracted");
    }

    private static void asserts(String type, String... facets) {
        FACETS.put(type, List.of(facets));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void every_event_says_something_of_the_facets_it_is_about(Class<? extends Event> event)
            throws IOException {
        var type = type(event);
        var payload = golden(type.value(), type.revision());
        var read = new EventJson().read(type.value(), type.revision(), payload);

        var asserted = EventTranslation.of(read, context(payload, true));

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

        var asserted = EventTranslation.of(read, context(payload, true));

        assertThat(asserted.getFirst().value()).isEqualTo(payload);
    }

    @Test
    void what_was_announced_is_attributed_anew_when_it_is_held() throws IOException {
        var payload = golden("meeting-recorded", 1);
        var read = new EventJson().read("meeting-recorded", 1, payload);

        var asserted = EventTranslation.of(read, context(payload, false));

        assertThat(asserted)
                .extracting(AssertedValue::facet)
                .containsExactly(FacetNames.HELD, "schedule");
        assertThat(asserted.getFirst().value()).isEqualTo(payload);
    }

    @Test
    void of_a_sealed_identity_no_fact_tells_more_than_that_it_is_sealed() throws IOException {
        var payload = golden("source-registered", "1.identity");
        var read = new EventJson().read("source-registered", 1, payload);

        var asserted = EventTranslation.of(read, context(payload, true));

        assertThat(asserted.getFirst().value())
                .contains("\"identity\":\"sealed\"")
                .doesNotContain("ciphertext", "c2VhbGVk", "019f0c2e");
    }

    static List<Class<? extends Event>> events() {
        return Events.all();
    }

    static EventType type(Class<? extends Event> event) {
        return Events.typeOf(event);
    }

    static RecordedContext context(String payload, boolean founds) {
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
