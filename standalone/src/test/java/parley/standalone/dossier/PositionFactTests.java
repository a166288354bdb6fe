package parley.standalone.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Positions, control of the plant, and possible concessions: facts 19 to 29. */
interface PositionFactTests extends DossierQuestions {
    @Test
    default void fact_19_moscow_demands_full_control_of_the_donbas_or_broad_control() {
        var full = position("donbas", "russia/on/full-control", AFTER_WEDNESDAY);
        assertThat(DossierReader.texts(full, "position")).isEqualTo("demands");
        assertThat(full.path("wording").asString("-"))
                .contains("Full", "Donetsk and Luhansk", "cities", "fortified lines");
        var broad = position("donbas", "russia/on/broad-control", AFTER_WEDNESDAY);
        assertThat(DossierReader.texts(broad, "position")).isEqualTo("insists");
        assertThat(broad.path("wording").asString("-")).contains("Broad");
        for (var region : List.of("donetsk", "luhansk")) {
            assertThat(DossierReader.texts(geneva().details("place/" + region), "partOf"))
                    .isEqualTo("donbas");
        }
        assertThat(DossierReader.texts(geneva().details("issue/donbas").path("places")))
                .containsExactly("donbas");
    }

    @Test
    default void fact_20_kyiv_rejects_it_and_all_losses_outright_or_without_guarantees() {
        var control = position("donbas", "ukraine", AFTER_WEDNESDAY);
        assertThat(DossierReader.texts(control, "position", "condition")).isEqualTo("rejects -");
        assertThat(control.path("wording").asString("-")).contains("security and sovereignty");
        var outright = position("territory", "ukraine/on/outright", AFTER_WEDNESDAY);
        assertThat(DossierReader.texts(outright, "position", "condition")).isEqualTo("rejects -");
        var losses = position("territory", "ukraine/on/without-guarantees", AFTER_WEDNESDAY);
        assertThat(DossierReader.texts(losses, "position", "condition"))
                .isEqualTo("conditional Secure guarantees are missing.");
    }

    @Test
    default void fact_21_kyiv_insists_on_robust_measures_against_renewed_aggression() {
        assertThat(
                        DossierReader.texts(
                                position("security-guarantees", "ukraine", WHEN_WRITTEN),
                                "position"))
                .isEqualTo("insists");
    }

    @Test
    default void fact_22_kyiv_insists_that_europeans_take_part_formally_and_in_substance() {
        var position = position("european-participation", "ukraine", WHEN_WRITTEN);
        assertThat(DossierReader.texts(position, "position")).isEqualTo("insists");
        assertThat(position.path("wording").asString("-")).contains("formal and substantive");
    }

    @Test
    default void fact_23_russia_has_held_the_plant_europes_largest_since_march_2022() {
        var plant = "place/zaporizhzhia-plant";
        assertThat(geneva().details(plant).path("type").asString("-")).isEqualTo("plant");
        assertThat(
                        DossierReader.texts(
                                geneva().details(plant).at("/attributes/0"), "name", "value"))
                .isEqualTo("size in Europe largest");
        var control = certain(plant, "control/source/article", "?at=2022-03");
        assertThat(DossierReader.texts(control, "control", "basis")).isEqualTo("held assessed");
        assertThat(DossierReader.texts(control.path("by"))).containsExactly("russia");
        var before = geneva().facet(plant, "control/source/article", "?at=2022-02");
        assertThat(before.isMissingNode()).isTrue();
        assertThat(certain(plant, "control/source/article", "")).isEqualTo(control);
        var now = geneva().facet(plant, "control/source/article");
        assertThat(now.has("until")).as("it goes on").isFalse();
    }

    @Test
    default void fact_24_kyiv_wants_the_plant_back_or_under_international_oversight() {
        var position = position("zaporizhzhia-plant", "ukraine", AFTER_WEDNESDAY);
        assertThat(DossierReader.texts(position, "position")).isEqualTo("demands");
        assertThat(position.path("wording").asString("-"))
                .contains("returned", "international oversight");
    }

    @Test
    default void fact_25_zelensky_floated_to_share_control_of_it_with_partners_from_the_us() {
        var proposal = "proposal/shared-control-of-plant";
        var details = geneva().details(proposal);
        assertThat(DossierReader.texts(details, "manner", "person")).isEqualTo("floated zelensky");
        assertThat(DossierReader.texts(details.path("by"))).containsExactly("ukraine");
        assertThat(issues(proposal)).containsExactly("zaporizhzhia-plant");
        assertThat(DossierReader.texts(certain(proposal, "status", WHEN_WRITTEN), "status"))
                .isEqualTo("floated");
        assertThat(geneva().sources(proposal, "status")).containsExactly("article asserts");
    }

    @Test
    default void fact_26_moscow_is_unlikely_to_accept() {
        var likelihood = judgement("moscow-unlikely-to-accept").path("likelihood");
        assertThat(DossierReader.texts(likelihood, "words", "band", "bandBy"))
                .isEqualTo("unlikely unlikely recorder");
        assertThat(about("assessment/moscow-unlikely-to-accept"))
                .containsExactly("025-proposal-shared-control");
        assertThat(issues("assessment/moscow-unlikely-to-accept"))
                .containsExactly("zaporizhzhia-plant");
    }

    @Test
    default void fact_27_trump_who_led_the_restart_is_impatient_and_urges_kyiv_on() {
        statement("trump-impatient", "trump paraphrase -");
        actsAs("trump", "united-states/president");
        var urging = position("pace-and-burden", "united-states/toward/ukraine", WHEN_WRITTEN);
        assertThat(DossierReader.texts(urging, "position", "statement"))
                .isEqualTo("urges trump-impatient");
        claimStands("trump-led-restart", "holds", "reported");
    }

    @Test
    default void fact_28_zelensky_rejects_pressure_that_would_put_the_burden_on_ukraine() {
        statement("zelensky-rejects-pressure", "zelensky paraphrase -");
        var rejection = position("pace-and-burden", "ukraine/toward/united-states", WHEN_WRITTEN);
        assertThat(DossierReader.texts(rejection, "position", "statement"))
                .isEqualTo("rejects zelensky-rejects-pressure");
        assertThat(rejection.path("wording").asString("-")).contains("primarily");
    }

    @Test
    default void fact_29_public_opposition_is_a_claim_of_the_article_alone() {
        claimStands("public-opposition", "holds", "reported");
        var revisions = geneva().read("/claim/public-opposition/revisions");
        assertThat(revisions.at("/revisions/0/note").asString("-")).contains("names no source");
    }

    @Test
    default void capacities_are_facts_too() {
        actsAs("medinsky", "russia/kremlin/negotiator");
        actsAs("witkoff", "united-states/envoy");
        actsAs("zelensky", "ukraine/president");
        actsAs("umerov", "ukraine/official");
        actsAs("trump", "united-states/president");
    }
}
