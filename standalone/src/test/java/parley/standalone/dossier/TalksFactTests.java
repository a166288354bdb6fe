package parley.standalone.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The talks in Geneva and their outcomes: facts 8 to 18. */
interface TalksFactTests extends DossierQuestions {
    @Test
    default void fact_08_geneva_was_trilateral_over_two_days_with_a_session_each() {
        var meeting = geneva().details("meeting/geneva");
        assertThat(DossierReader.texts(meeting, "format", "place")).isEqualTo("trilateral geneva");
        assertThat(meeting.at("/held/edtf").asString("-")).isEqualTo("2026-02-17/2026-02-18");
        assertThat(meeting.at("/held/inferredFrom").asString("-")).contains(TUESDAY_AND_WEDNESDAY);
        assertThat(geneva().delegations("geneva"))
                .containsExactly("russia medinsky", "ukraine", "united-states");
        for (var session : List.of("geneva-tuesday", "geneva-wednesday")) {
            assertThat(geneva().relations(session)).containsExactly("session-of geneva");
            assertThat(geneva().delegations(session)).isEqualTo(THE_THREE);
        }
    }

    @Test
    default void fact_09_tuesdays_session_ran_late_and_its_end_is_unknown() {
        var held = geneva().details("meeting/geneva-tuesday").path("held");
        assertThat(DossierReader.texts(held, "edtf", "wording")).isEqualTo("2026-02-17/ ran late");
        assertThat(held.has("inferredFrom")).isTrue();
    }

    @Test
    default void fact_10_wednesdays_session_lasted_about_two_hours() {
        lastedAbout("geneva-wednesday", Duration.ofHours(2));
        var session = geneva().details("meeting/geneva-wednesday");
        assertThat(session.at("/held/edtf").asString("-")).isEqualTo("2026-02-18");
        assertThat(session.path("held").has("inferredFrom")).isTrue();
        assertThat(session.has("access")).as("public or formal is left open").isFalse();
        claimStands("session-public", "holds", "reported");
        claimStands("session-formal", "holds", "reported");
        assertThat(link("session-formal", "claim/session-public"))
                .isEqualTo("contradicts session-public -");
    }

    private void lastedAbout(String meeting, Duration length) {
        var duration = geneva().details("meeting/" + meeting).path("duration");
        assertThat(Duration.parse(duration.path("length").asString("PT0S"))).isEqualTo(length);
        assertThat(duration.path("approximate").asBoolean(false)).isTrue();
    }

    private String link(String claim, String target) {
        var link = geneva().value("claim/" + claim, "links/" + target).path("link");
        return DossierReader.texts(link, "type", "claim", "record");
    }

    @Test
    default void fact_11_medinsky_then_met_the_ukrainians_in_private_for_about_ninety_minutes() {
        lastedAbout("medinsky-and-ukrainians", Duration.ofMinutes(90));
        var meeting = geneva().details("meeting/medinsky-and-ukrainians");
        assertThat(DossierReader.texts(meeting, "format", "access")).isEqualTo("private closed");
        assertThat(meeting.at("/held/edtf").asString("-")).isEqualTo("2026-02-18?");
        assertThat(meeting.at("/held").has("inferredFrom")).isTrue();
        assertThat(geneva().relations("medinsky-and-ukrainians"))
                .containsExactly("follows geneva-wednesday");
        assertThat(geneva().delegations("medinsky-and-ukrainians"))
                .containsExactly("russia medinsky", "ukraine");
        var delegate = certain("party/russia", "delegates/medinsky", AFTER_WEDNESDAY);
        assertThat(DossierReader.texts(delegate, "standing", "function"))
                .isEqualTo("appointed Kremlin negotiator");
        actsAs("medinsky", "russia/kremlin/negotiator");
    }

    @Test
    default void fact_12_neither_side_told_of_it_which_is_an_outcome() {
        var talk = "meeting/medinsky-and-ukrainians";
        assertThat(DossierReader.texts(geneva().value(talk, "outcome"), "outcome"))
                .isEqualTo("undisclosed");
        assertThat(geneva().sources(talk, "outcome")).containsExactly("article asserts");
    }

    @Test
    default void fact_13_four_european_countries_were_consulted_on_the_sidelines() {
        assertThat(
                        DossierReader.texts(
                                geneva().details("meeting/european-consultations"), "format"))
                .isEqualTo("sideline-consultation");
        assertThat(geneva().relations("european-consultations"))
                .containsExactly("sideline-of geneva");
        assertThat(geneva().delegations("european-consultations"))
                .containsExactly("ukraine", "britain", "france", "germany", "italy");
        for (var party : THE_FOUR) {
            var roles = certain("party/" + party, "roles", AFTER_WEDNESDAY).path("roles");
            assertThat(DossierReader.texts(roles)).containsExactly("consulted");
            var from = geneva().details("party/" + party).path("from");
            assertThat(from.path("inferredFrom").asString("-")).contains(TUESDAY_AND_WEDNESDAY);
        }
        claimStands("eu-states-consulted", "holds", "reported");
        var consultations = geneva().record("013-consultations");
        assertThat(link("eu-states-consulted", "record/" + consultations))
                .isEqualTo("contradicts - " + consultations);
        judgement("european-interest");
        assertThat(about("assessment/european-interest")).containsExactly("013-consultations");
        assertThat(issues("assessment/european-interest"))
                .containsExactly("european-participation");
    }

    @Test
    default void fact_14_no_agreement_on_territory_and_the_donbas_is_deadlocked() {
        for (var issue : List.of("territory", "donbas")) {
            assertThat(outcome("geneva", issue)).isEqualTo("no-agreement");
            assertThat(status(issue)).isEqualTo("deadlocked geneva");
        }
        assertThat(geneva().details("issue/donbas").path("under").asString("-"))
                .isEqualTo("territory");
        assertThat(DossierReader.texts(geneva().details("issue/donbas").path("places")))
                .containsExactly("donbas");
    }

    @Test
    default void
            fact_15_limited_progress_on_military_matters_as_the_delegations_and_one_ukrainian_say() {
        assertThat(outcome("geneva", "military-matters")).isEqualTo("limited-progress");
        assertThat(status("military-matters")).isEqualTo("progress geneva");
        var both =
                List.of(
                        "delegations asserts",
                        "article reports, repeating delegations",
                        "ukrainian-diplomat asserts",
                        "article reports, repeating ukrainian-diplomat");
        assertThat(geneva().sources("meeting/geneva", "outcome/military-matters")).isEqualTo(both);
        assertThat(geneva().sources("issue/military-matters", "status")).isEqualTo(both);
    }

    @Test
    default void fact_16_a_confidential_source_tells_of_progress_on_two_technical_issues() {
        for (var issue : List.of("front-line-location", "ceasefire-monitoring")) {
            assertThat(DossierReader.texts(geneva().details("issue/" + issue), "category", "under"))
                    .isEqualTo("technical military-matters");
            assertThat(outcome("geneva", issue)).isEqualTo("progress");
            assertThat(status(issue)).isEqualTo("progress geneva");
            for (var held :
                    List.of("issue/" + issue + " status", "meeting/geneva outcome/" + issue)) {
                var facet = held.split(" ", 2);
                assertThat(geneva().sources(facet[0], facet[1]))
                        .containsExactly(
                                "ukrainian-diplomat asserts",
                                "article reports, repeating ukrainian-diplomat");
            }
        }
        var source = geneva().details("source/ukrainian-diplomat");
        assertThat(source.path("confidential").asBoolean(false)).isTrue();
        assertThat(DossierReader.texts(source, "type", "description", "author", "publisher"))
                .isEqualTo("anonymous A Ukrainian diplomatic source - -");
        assertThat(
                        DossierReader.texts(
                                geneva().value("source/ukrainian-diplomat", "reliability"),
                                "reliability"))
                .isEqualTo("F");
    }

    @Test
    default void fact_17_the_plant_was_debated_and_stays_unresolved() {
        assertThat(DossierReader.texts(geneva().details("issue/zaporizhzhia-plant").path("places")))
                .containsExactly("zaporizhzhia-plant");
        assertThat(outcome("geneva", "zaporizhzhia-plant")).isEqualTo("inconclusive");
        assertThat(status("zaporizhzhia-plant")).isEqualTo("under-discussion geneva");
    }

    @Test
    default void fact_18_inconclusive_say_the_participants_and_three_people_say_more() {
        assertThat(DossierReader.texts(geneva().value("meeting/geneva", "outcome"), "outcome"))
                .isEqualTo("inconclusive");
        assertThat(geneva().sources("meeting/geneva", "outcome"))
                .containsExactly("participants asserts", "article reports, repeating participants");
        statement("witkoff-optimistic", "witkoff paraphrase geneva");
        actsAs("witkoff", "united-states/envoy");
        for (var speaker : List.of("medinsky", "zelensky")) {
            var made = statement(speaker + "-difficult", speaker + " verbatim geneva");
            assertThat(made.path("wording").asString("-")).isEqualTo("difficult");
        }
        actsAs("zelensky", "ukraine/president");
    }
}
