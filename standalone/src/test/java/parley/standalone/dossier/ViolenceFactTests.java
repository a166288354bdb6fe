package parley.standalone.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Strikes, attackers and effects: facts 30 and 31. */
interface ViolenceFactTests extends DossierQuestions {
    @Test
    default void fact_30_overnight_strikes_killed_four_civilians_and_injured_thirty_unstated() {
        var strike = "strike/overnight-strikes";
        var details = geneva().details(strike);
        assertThat(DossierReader.texts(details, "attacker", "place")).isEqualTo("russia -");
        assertThat(DossierReader.texts(details.path("occurred"), "edtf", "wording"))
                .isEqualTo("[2026-02-16..2026-02-19] overnight");
        assertThat(details.at("/occurred/inferredFrom").asString("-"))
                .contains(TUESDAY_AND_WEDNESDAY);
        assertThat(casualties("killed/civilians")).isEqualTo(4);
        assertThat(casualties("injured/unstated")).isEqualTo(30);
        assertThat(geneva().facet(strike, "casualties/injured/civilians").isMissingNode()).isTrue();
        assertThat(
                        DossierReader.texts(
                                geneva().value(strike, "attribution/source/article"),
                                "verdict",
                                "attacker"))
                .isEqualTo("responsible russia");
    }

    private int casualties(String kind) {
        return geneva().value("strike/overnight-strikes", "casualties/" + kind + "/source/article")
                .at("/count/best")
                .asInt(-1);
    }

    @Test
    default void fact_31_attacks_left_millions_cold_or_dark_nobody_says_by_whom_or_when() {
        var strike = "strike/power-attacks";
        var details = geneva().details(strike);
        assertThat(DossierReader.texts(details.path("targets")))
                .containsExactly("power infrastructure");
        assertThat(DossierReader.texts(details, "attacker", "place")).isEqualTo("- -");
        assertThat(
                        DossierReader.texts(
                                geneva().value(strike, "attribution/source/article"),
                                "verdict",
                                "attacker"))
                .isEqualTo("undetermined -");
        var occurrence = geneva().facet(strike, "occurrence");
        assertThat(occurrence.path("certain").asBoolean(true)).isFalse();
        assertThat(occurrence.path("value").isObject()).isTrue();
        assertThat(occurrence.path("value").has("occurred")).isFalse();
        var effect = geneva().value(strike, "effects/without-power+without-heat/source/article");
        isInWordsAlone(effect.path("estimate"), "millions");
        claimStands("violence-goes-on", "holds", "reported");
    }
}
