package parley.standalone.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The background of the talks: facts 1 to 7. */
interface BackgroundFactTests extends DossierQuestions {
    @Test
    default void fact_01_the_full_scale_invasion_is_a_milestone_of_february_2022() {
        var milestone = "milestone/full-scale-invasion";
        var details = geneva().details(milestone);
        assertThat(DossierReader.texts(details.path("occurred"), "edtf", "inferredFrom"))
                .isEqualTo("2022-02 -");
        assertThat(DossierReader.texts(details.path("parties")))
                .containsExactly("russia", "ukraine");
        assertThat(certain(milestone, "occurrence", "?at=2022-02").isObject()).isTrue();
        assertThat(geneva().sources(milestone, "details")).containsExactly("article asserts");
    }

    @Test
    default void
            fact_02_talks_stalled_again_and_again_over_three_core_issues_and_not_all_the_time() {
        for (var issue : List.of("territory", "security-guarantees", "verification")) {
            assertThat(DossierReader.texts(geneva().details("issue/" + issue), "category"))
                    .isEqualTo("core");
            var in2024 = geneva().facet("issue/" + issue, "status", "?at=2024");
            assertThat(in2024.path("certain").asBoolean(true)).isFalse();
            assertThat(statuses(in2024)).containsExactly("stalled", "stalled, ended", "raised");
        }
        var before = geneva().facet("issue/territory", "status", "?at=2021");
        assertThat(statuses(before)).containsExactly("raised");
        judgement("territory-is-the-principal-gap");
        assertThat(issues("assessment/territory-is-the-principal-gap"))
                .containsExactly("territory");
    }

    private static List<String> statuses(JsonNode reading) {
        return reading.path("possible")
                .valueStream()
                .map(possible ->
                        possible.at("/value/status").asString("-")
                                + (possible.has("ended") ? ", ended" : ""))
                .toList();
    }

    @Test
    default void fact_03_the_united_states_brokered_the_meetings_in_abu_dhabi_and_took_part() {
        var meeting = geneva().details("meeting/abu-dhabi");
        assertThat(DossierReader.texts(meeting, "format", "place"))
                .isEqualTo("trilateral abu-dhabi");
        assertThat(DossierReader.texts(meeting.path("held"), "edtf", "wording"))
                .isEqualTo("[2026-02-01..2026-02-10] early February");
        assertThat(meeting.at("/held/inferredFrom").asString("-")).contains("February 2026");
        assertThat(meeting.at("/number/words").asString("-")).isEqualTo("meetings");
        assertThat(meeting.path("number").has("best")).isFalse();
        assertThat(geneva().delegations("abu-dhabi")).isEqualTo(THE_THREE);
        assertThat(
                        DossierReader.texts(
                                geneva().value("party/united-states", "roles").path("roles")))
                .containsExactly("principal", "broker");
    }

    @Test
    default void fact_04_abu_dhabi_produced_a_prisoner_exchange_of_unknown_size() {
        assertThat(outcome("abu-dhabi", "prisoner-exchange")).isEqualTo("agreement");
        assertThat(status("prisoner-exchange")).isEqualTo("implemented abu-dhabi");
        assertThat(DossierReader.texts(geneva().details("issue/prisoner-exchange"), "category"))
                .isEqualTo("humanitarian");
        var agreement = geneva().details("agreement/prisoner-exchange");
        assertThat(agreement.path("meeting").asString("-")).isEqualTo("abu-dhabi");
        assertThat(agreement.has("size")).as("unknown is not zero").isFalse();
        assertThat(issues("agreement/prisoner-exchange")).containsExactly("prisoner-exchange");
        assertThat(certain("agreement/prisoner-exchange", "status", AFTER_WEDNESDAY))
                .as("implemented, and no more than that")
                .hasToString("{\"status\":\"implemented\"}");
    }

    @Test
    default void fact_05_abu_dhabi_did_not_resolve_territory() {
        assertThat(outcome("abu-dhabi", "territory")).isEqualTo("no-agreement");
    }

    @Test
    default void fact_06_diplomacy_sped_up_and_geneva_was_to_make_a_settlement_of_it() {
        judgement("diplomacy-sped-up");
        assertThat(about("assessment/diplomacy-sped-up")).containsExactly("003-abu-dhabi");
        judgement("what-geneva-was-for");
        assertThat(about("assessment/what-geneva-was-for"))
                .containsExactly("008-geneva", "004-agreement-prisoner-exchange");
    }

    @Test
    default void fact_07_western_governments_a_group_proposed_guarantees_and_monitoring() {
        var group = "party/western-governments";
        assertThat(geneva().details(group).path("type").asString("-")).isEqualTo("group");
        assertThat(DossierReader.texts(certain(group, "roles", WHEN_WRITTEN).path("roles")))
                .containsExactly("guarantor");
        for (var proposal : List.of("western-guarantees", "western-monitoring")) {
            var details = geneva().details("proposal/" + proposal);
            assertThat(DossierReader.texts(details.path("by")))
                    .containsExactly("western-governments");
            isInWordsAlone(details.path("number"), "various");
            assertThat(
                            DossierReader.texts(
                                    certain("proposal/" + proposal, "status", WHEN_WRITTEN),
                                    "status"))
                    .isEqualTo("tabled");
        }
        assertThat(issues("proposal/western-guarantees")).containsExactly("security-guarantees");
        assertThat(issues("proposal/western-monitoring")).isEmpty();
    }
}
