package parley.standalone.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The author's judgements: facts 39 to 45. A band is recorded only where the words give one. */
interface JudgementFactTests extends DossierQuestions {
    @Test
    default void fact_39_technical_matters_can_be_agreed_while_settlement_founders() {
        assertThat(likelihood("technical-before-political")).isEqualTo("- - -");
        assertThat(issues("assessment/technical-before-political"))
                .containsExactly(
                        "verification",
                        "ceasefire-monitoring",
                        "military-matters",
                        "territory",
                        "security-guarantees");
        assertThat(about("assessment/technical-before-political")).containsExactly("008-geneva");
    }

    private String likelihood(String assessment) {
        return likelihood(judgement(assessment));
    }

    private static String likelihood(JsonNode judgement) {
        return DossierReader.texts(judgement.path("likelihood"), "words", "band", "bandBy");
    }

    @Test
    default void fact_40_any_ceasefire_risks_being_temporary_on_a_condition() {
        var judgement = judgement("ceasefire-risks-being-temporary");
        assertThat(likelihood(judgement)).isEqualTo("risks - -");
        assertThat(judgement.path("condition").asString("-"))
                .contains("no compromise on the Donbas", "no enforceable safeguards");
        assertThat(issues("assessment/ceasefire-risks-being-temporary"))
                .containsExactly("donbas", "security-guarantees");
    }

    @Test
    default void fact_41_the_united_states_stays_the_central_broker() {
        assertThat(likelihood("united-states-stays-central")).isEqualTo("- - -");
        assertThat(issues("assessment/united-states-stays-central"))
                .containsExactly("security-guarantees");
        assertThat(about("assessment/united-states-stays-central"))
                .containsExactly("003-party-united-states");
    }

    @Test
    default void fact_42_international_involvement_complicates_and_could_stabilise() {
        assertThat(likelihood("international-involvement")).isEqualTo("could - -");
        assertThat(about("assessment/international-involvement"))
                .containsExactly("013-consultations");
    }

    @Test
    default void fact_43_domestic_politics_may_narrow_room_in_the_coming_weeks() {
        var judgement = judgement("domestic-politics-may-narrow-room");
        assertThat(likelihood(judgement)).isEqualTo("may - -");
        assertThat(DossierReader.texts(judgement.path("horizon"), "edtf", "wording"))
                .isEqualTo("[2026-03-04..2026-04-07] in coming weeks");
        assertThat(judgement.path("horizon").has("inferredFrom")).isTrue();
    }

    @Test
    default void fact_44_incremental_confidence_building_may_go_on() {
        assertThat(likelihood("confidence-building-may-go-on")).isEqualTo("may - -");
        assertThat(issues("assessment/confidence-building-may-go-on"))
                .containsExactly("prisoner-exchange", "ceasefire-monitoring");
    }

    @Test
    default void fact_45_a_durable_ceasefire_is_unlikely_on_a_condition() {
        var judgement = judgement("durable-ceasefire-unlikely");
        assertThat(likelihood(judgement)).isEqualTo("unlikely unlikely recorder");
        assertThat(judgement.at("/likelihood/percent"))
                .hasToString("{\"atLeast\":20,\"atMost\":45}");
        assertThat(judgement.path("condition").asString("-"))
                .contains("compromises", "multinational guarantees");
        assertThat(about("assessment/durable-ceasefire-unlikely"))
                .containsExactly("019-russia-broad-control", "020-ukraine-cedes-no-land");
    }
}
