package parley.standalone.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.standalone.Parley;
import tools.jackson.databind.JsonNode;

/** The purpose of each part of the rehearsal, checked as known before and after it. */
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
class RehearsalIT {
    private Parley program;
    private DossierReader lake;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        program = Parley.start(data);
        program.awaitFacts();
        lake = new DossierReader(program, "lake-rehearsal", "lake-");
    }

    @AfterAll
    void stop() {
        program.close();
    }

    private static String asOf(String at, String knownAt) {
        return "?at=" + at + "&knownAt=" + knownAt;
    }

    private String status(String thing, String at, String knownAt) {
        return lake.facet(thing, "status", asOf(at, knownAt)).at("/value/status").asString("");
    }

    private int httpStatus(String path) throws Exception {
        return program.get("/api/negotiations/lake-rehearsal" + path).status();
    }

    @Test
    void late_news_takes_its_place_before_what_was_told_earlier_of_a_later_day() {
        assertThat(status("issue/water-level", "2025-03-10", "2025-03-16"))
                .isEqualTo("under-discussion");
        assertThat(status("issue/water-level", "2025-03-10", "2025-03-17")).isEqualTo("deadlocked");
        assertThat(status("issue/water-level", "2025-03-13", "2025-03-16")).isEqualTo("stalled");
        assertThat(status("issue/water-level", "2025-03-13", "2025-03-17")).isEqualTo("stalled");
    }

    @Test
    void a_retracted_record_uncovers_what_lay_beneath_it_and_stays_in_what_was_known() {
        assertThat(status("issue/water-level", "2025-03-10", "2025-04-01")).isEqualTo("deadlocked");
        assertThat(status("issue/water-level", "2025-03-10", "2025-04-02"))
                .isEqualTo("under-discussion");
        var record =
                lake.read("/issue/water-level/revisions?knownAt=2025-05-04")
                        .path("revisions")
                        .valueStream()
                        .filter(revision -> record(revision).equals("lake-water-deadlocked"))
                        .findFirst()
                        .orElseThrow();
        assertThat(DossierReader.texts(record, "standing", "by"))
                .isEqualTo("retracted lake-water-deadlocked-retracted");
    }

    @Test
    void what_rests_on_a_retracted_record_stays() {
        var assessment = "assessment/silence-lasts";
        for (var knownAt : List.of("2025-04-01", "2025-05-04")) {
            var details =
                    lake.facet(assessment, "details", asOf("2025-04-01", knownAt)).path("value");
            assertThat(DossierReader.texts(details.path("about")))
                    .containsExactly("lake-water-deadlocked");
        }
    }

    @Test
    void an_author_changes_a_judgement_from_its_own_time_on() {
        assertThat(band("2025-04-01")).isEqualTo("likely");
        assertThat(band("2025-04-03")).isEqualTo("roughly-even");
    }

    private String band(String at) {
        return value("assessment/silence-lasts", "judgement", at, "/value/likelihood/band");
    }

    @Test
    void a_corrected_date_moves_the_meeting_in_what_is_known_from_then_on() throws Exception {
        var onTheFourth = "/meeting/round-one?at=2025-03-04&knownAt=";
        assertThat(httpStatus(onTheFourth + "2025-03-08")).isEqualTo(200);
        assertThat(httpStatus(onTheFourth + "2025-03-09")).isEqualTo(404);
        assertThat(held("2025-03-08")).isEqualTo("2025-03-04/2025-03-05");
        assertThat(held("2025-03-09")).isEqualTo("2025-03-05/2025-03-06");

        var correction =
                lake.read("/meeting/round-one/revisions?knownAt=2025-03-09").at("/revisions/3");
        assertThat(record(correction)).isEqualTo("lake-round-one-date");
        assertThat(correction.at("/changed/0/field").asString()).isEqualTo("held");
        assertThat(correction.at("/changed/0/before/edtf").asString())
                .isEqualTo("2025-03-04/2025-03-05");
        assertThat(correction.path("changed").size()).isEqualTo(1);
    }

    private String held(String knownAt) {
        return lake.facet("meeting/round-one", "details", asOf("2025-03-10", knownAt))
                .at("/value/held/edtf")
                .asString();
    }

    private static String record(JsonNode revision) {
        return revision.path("record").asString();
    }

    @Test
    void a_figure_is_corrected_and_the_correction_too() {
        assertThat(killed("/source/water-ministry", "2025-03-19")).isEqualTo(2);
        assertThat(killed("", "2025-03-20")).isEqualTo(3);
        assertThat(killed("/source/bulletin", "2025-03-24")).isEqualTo(1);
        assertThat(killed("/source/water-ministry", "2025-03-24")).isZero();
        assertThat(lake.read("/strike/weir-strike/revisions?knownAt=2025-05-04").path("revisions"))
                .filteredOn(revision -> revision.path("type").asString().startsWith("casualties"))
                .extracting(revision -> DossierReader.texts(revision, "record", "root", "standing"))
                .containsExactly(
                        "lake-weir-casualties - corrected",
                        "lake-weir-casualties-corrected lake-weir-casualties corrected",
                        "lake-weir-casualties-corrected-again lake-weir-casualties stands");
    }

    private int killed(String author, String knownAt) {
        return lake.facet(
                        "strike/weir-strike",
                        "casualties/killed/civilians" + author,
                        asOf("2025-03-19", knownAt))
                .at("/value/count/best")
                .asInt();
    }

    @Test
    void a_figure_in_words_becomes_a_number_and_its_end_a_day() {
        var effect = "effects/without-power/quellin";
        var words = lake.facet("strike/weir-strike", effect, asOf("2025-03-22", "2025-04-13"));
        assertThat(words.at("/value/estimate/words").asString()).isEqualTo("thousands");
        assertThat(words.at("/value/estimate").has("best")).isFalse();
        assertThat(words.path("certain").asBoolean()).isFalse();
        var counted = effect + "/source/bulletin";
        var number = lake.facet("strike/weir-strike", counted, asOf("2025-03-22", "2025-04-14"));
        assertThat(number.at("/value/estimate/best").asInt()).isEqualTo(2100);
        assertThat(number.path("certain").asBoolean()).isTrue();
        assertThat(lake.facet("strike/weir-strike", effect, asOf("2025-03-24", "2025-04-13")))
                .isNotEmpty();
        for (var either : List.of(effect, counted)) {
            assertThat(lake.facet("strike/weir-strike", either, asOf("2025-03-24", "2025-04-14")))
                    .isEmpty();
        }
    }

    @Test
    void a_claim_is_confirmed_and_refuted_later() {
        var claim = "claim/sluice-opened";
        assertThat(status(claim, "2025-03-28", "2025-03-12")).isEqualTo("reported");
        assertThat(status(claim, "2025-03-28", "2025-03-13")).isEqualTo("corroborated");
        assertThat(status(claim, "2025-03-28", "2025-03-15")).isEqualTo("confirmed");
        assertThat(status(claim, "2025-03-28", "2025-03-26")).isEqualTo("refuted");
        assertThat(status(claim, "2025-03-20", "2025-05-04")).isEqualTo("confirmed");
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "2025-03-21, reported,     Twelve boatmen of Tavane are held in Osk.",
        "2025-03-23, disputed,     Twelve boatmen of Tavane are held in Osk.",
        "2025-03-25, retracted,    Twelve boatmen of Tavane are held in Osk.",
        "2025-03-27, reported,     Twelve boatmen of Tavane are held in Osk.",
        "2025-03-29, reported,     Eleven boatmen of Tavane are held in Osk.",
        "2025-03-31, corroborated, Eleven boatmen of Tavane are held in Osk."
    })
    void a_claim_is_disputed_taken_back_reinstated_and_revised(
            String at, String status, String wording) {
        assertThat(status("claim/crews-in-osk", at, "2025-05-04")).isEqualTo(status);
        assertThat(value("claim/crews-in-osk", "wording", at, "/value/wording")).isEqualTo(wording);
    }

    @Test
    void a_source_is_rated_down() {
        assertThat(reliability("2025-03-25")).isEqualTo("B");
        assertThat(reliability("2025-03-26")).isEqualTo("E");
    }

    private String reliability(String knownAt) {
        return lake.facet("source/gauge-camera", "reliability", asOf("2025-03-27", knownAt))
                .at("/value/reliability")
                .asString();
    }

    @Test
    void of_a_confidential_source_the_description_is_told_and_that_its_identity_is_sealed() {
        var details =
                lake.facet("source/insider", "details", asOf("2025-03-17", "2025-03-17"))
                        .path("value");
        assertThat(details.propertyNames())
                .containsExactlyInAnyOrder(
                        "source", "type", "description", "confidential", "identity");
        assertThat(details.path("confidential").asBoolean()).isTrue();
        assertThat(details.path("identity").asString()).isEqualTo("sealed");
    }

    @Test
    void a_date_with_unspecified_digits_leaves_both_statuses_possible_until_it_must_have_passed() {
        var between = lake.facet("issue/ferry", "status", asOf("2025-03-14T12:00", "2025-03-16"));
        assertThat(between.path("certain").asBoolean()).isFalse();
        assertThat(between.path("possible"))
                .extracting(possible -> possible.at("/value/status").asString())
                .containsExactly("deadlocked", "raised");
        var after = lake.facet("issue/ferry", "status", asOf("2025-03-19", "2025-03-16"));
        assertThat(after.path("certain").asBoolean()).isTrue();
        assertThat(after.at("/value/status").asString()).isEqualTo("deadlocked");
    }

    @Test
    void a_day_of_a_set_is_possible_on_its_first_and_certain_on_its_last() {
        var first = lake.facet("clash/osk-landing", "occurrence", asOf("2025-03-20", "2025-03-22"));
        var last = lake.facet("clash/osk-landing", "occurrence", asOf("2025-03-22", "2025-03-22"));
        assertThat(first.path("certain").asBoolean()).isFalse();
        assertThat(last.path("certain").asBoolean()).isTrue();
    }

    @Test
    void seasons_approximate_dates_and_wordings_are_kept_as_written() {
        var known = asOf("2025-03-06", "2025-03-06");
        var horizon = lake.facet("watch-item/one-reading", "details", known).at("/value/horizon");
        assertThat(DossierReader.texts(horizon, "edtf", "wording"))
                .isEqualTo("2025-21 this spring");
        var occurred = lake.facet("milestone/ferry-halted", "details", known).at("/value/occurred");
        assertThat(DossierReader.texts(occurred, "edtf", "wording"))
                .isEqualTo("2024-12~ with the first ice");
    }

    @Test
    void a_meeting_is_announced_postponed_and_held() {
        var meeting = "meeting/round-two";
        assertThat(schedule(meeting, "2025-03-26", "2025-03-19"))
                .isEqualTo("announced 2025-03-25 -");
        assertThat(schedule(meeting, "2025-03-26", "2025-03-20"))
                .isEqualTo("postponed 2025-04-08 -");
        assertThat(schedule(meeting, "2025-04-09", "2025-04-09"))
                .isEqualTo("postponed 2025-04-08 -");
        assertThat(schedule(meeting, "2025-04-09", "2025-04-10"))
                .isEqualTo("held - 2025-04-08/2025-04-09");
    }

    private String schedule(String meeting, String at, String knownAt) {
        var value = lake.facet(meeting, "schedule", asOf(at, knownAt)).path("value");
        return value.path("schedule").asString()
                + " "
                + value.at("/planned/edtf").asString("-")
                + " "
                + value.at("/held/edtf").asString("-");
    }

    @Test
    void a_corrected_outcome_is_undisclosed_as_known_from_then_on() {
        assertThat(outcome("2025-04-13")).isEqualTo("progress");
        assertThat(outcome("2025-04-14")).isEqualTo("undisclosed");
    }

    private String outcome(String knownAt) {
        return lake.facet("meeting/round-two", "outcome/ferry", asOf("2025-04-10", knownAt))
                .at("/value/outcome")
                .asString();
    }

    @Test
    void a_party_changes_its_role_two_days_before_that_is_known() {
        assertThat(roles("2025-04-09", "2025-04-10")).containsExactly("observer");
        assertThat(roles("2025-04-08", "2025-04-11")).containsExactly("observer");
        assertThat(roles("2025-04-09", "2025-04-11")).containsExactly("observer", "guarantor");
    }

    private List<String> roles(String at, String knownAt) {
        return DossierReader.texts(
                lake.facet("party/islands", "roles", asOf(at, knownAt)).at("/value/roles"));
    }

    @Test
    void an_agreement_goes_from_reported_to_implemented_and_its_force_is_known_ahead() {
        var agreement = "agreement/crews-go-home";
        assertThat(status(agreement, "2025-04-16", "2025-04-10")).isEqualTo("reported");
        assertThat(status(agreement, "2025-04-14", "2025-04-11")).isEqualTo("signed");
        assertThat(status(agreement, "2025-04-16", "2025-04-11")).isEqualTo("in-force");
        assertThat(status(agreement, "2025-04-18", "2025-04-18")).isEqualTo("partly-implemented");
        assertThat(status(agreement, "2025-04-25", "2025-04-25")).isEqualTo("implemented");
    }

    @Test
    void a_proposal_is_superseded_and_a_response_to_the_next_one_changes() {
        assertThat(status("proposal/three-metres", "2025-04-10", "2025-04-09")).isEqualTo("tabled");
        assertThat(status("proposal/three-metres", "2025-04-10", "2025-04-10"))
                .isEqualTo("superseded");
        assertThat(response("2025-04-28")).isEqualTo("conditional");
        assertThat(response("2025-04-29")).isEqualTo("accepts");
    }

    private String response(String at) {
        return lake.facet("proposal/two-seasons", "responses/tavane", asOf(at, "2025-05-04"))
                .at("/value/response")
                .asString();
    }

    @Test
    void a_position_stands_until_it_is_withdrawn() {
        assertThat(position("2025-04-28")).isEqualTo("demands");
        assertThat(position("2025-04-30")).isEqualTo("withdrawn");
    }

    private String position(String at) {
        return value("issue/water-level", "positions/ostrel/toward/tavane", at, "/value/position");
    }

    @Test
    void one_watch_item_is_resolved_by_a_record_and_another_lapses() {
        var resolved =
                lake.facet("watch-item/second-round", "status", asOf("2025-04-09", "2025-04-10"));
        assertThat(DossierReader.texts(resolved.path("value"), "status", "by"))
                .isEqualTo("resolved lake-round-two");
        assertThat(status("watch-item/second-round", "2025-04-09", "2025-04-09")).isEqualTo("open");
        assertThat(status("watch-item/one-reading", "2025-05-03", "2025-05-02")).isEqualTo("open");
        assertThat(status("watch-item/one-reading", "2025-05-03", "2025-05-03"))
                .isEqualTo("lapsed");
    }

    @Test
    void a_duplicate_leaves_the_list_and_points_to_what_it_is() {
        assertThat(strikes("2025-03-20")).containsExactly("turbine-fire", "weir-strike");
        assertThat(strikes("2025-03-21")).containsExactly("weir-strike");
        assertThat(
                        lake.read("/strike/turbine-fire" + asOf("2025-03-21", "2025-03-21"))
                                .path("duplicateOf")
                                .asString())
                .endsWith("/strike/weir-strike");
    }

    private List<String> strikes(String knownAt) {
        return lake.read(asOf("2025-03-20", knownAt))
                .at("/things/strike")
                .valueStream()
                .map(strike -> strike.path("id").asString())
                .toList();
    }

    @Test
    void two_verdicts_stand_side_by_side() {
        var day = "2025-03-22";
        assertThat(value("strike/weir-strike", "attribution/party/tavane", day, "/value/verdict"))
                .isEqualTo("responsible");
        assertThat(value("strike/weir-strike", "attribution/party/ostrel", day, "/value/verdict"))
                .isEqualTo("not-responsible");
        assertThat(value("place/osk", "control/party/ostrel", day, "/value/control"))
                .isEqualTo("held");
        assertThat(value("place/osk", "control/source/gazette", day, "/value/control"))
                .isEqualTo("contested");
    }

    /** Reads as known before the last line. */
    private String value(String thing, String facet, String at, String pointer) {
        return lake.facet(thing, facet, asOf(at, "2025-05-04")).at(pointer).asString("");
    }
}
