package parley.standalone.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.standalone.Parley;
import tools.jackson.databind.JsonNode;

/**
 * The Geneva dossier as the packaged program gives it back: a test for every fact that it holds,
 * under the fact's number in {@code docs/dossier.md}.
 */
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
class GenevaIT {
    private static final String AFTER_WEDNESDAY = "?at=2026-02-18";
    private static final List<String> THE_THREE = List.of("russia", "ukraine", "united-states");
    private static final Pattern FACT = Pattern.compile("fact_(\\d\\d)_.*");
    private static final Pattern NOTED = Pattern.compile("\"note\":\"Facts? [0-9, ]+\\.");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Parley program;
    private Reader geneva;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        program = Parley.start(data);
        geneva = new Reader(program, "geneva-talks");
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @Test
    void at_least_twenty_facts_are_held_and_each_is_noted_at_some_line() {
        var tested = new TreeSet<Integer>();
        for (var method : GenevaIT.class.getDeclaredMethods()) {
            var fact = FACT.matcher(method.getName());
            if (method.isAnnotationPresent(Test.class) && fact.matches()) {
                tested.add(Integer.valueOf(fact.group(1)));
            }
        }
        assertThat(tested).hasSizeGreaterThanOrEqualTo(20);
        assertThat(noted()).containsAll(tested);
    }

    /** The facts that the lines' notes begin with: {@code Facts 8, 9. …}. */
    private static Set<Integer> noted() {
        return Dossier.geneva().lines().stream()
                .flatMap(line -> NOTED.matcher(line.body()).results())
                .flatMap(noted -> NUMBER.matcher(noted.group()).results())
                .map(number -> Integer.valueOf(number.group()))
                .collect(Collectors.toSet());
    }

    @Test
    void fact_02_talks_stalled_again_and_again_over_three_core_issues_and_not_all_the_time() {
        for (var issue : List.of("territory", "security-guarantees", "verification")) {
            assertThat(geneva.details("issue/" + issue).path("category").asString())
                    .isEqualTo("core");
            var in2024 = geneva.facet("issue/" + issue, "status", "?at=2024");
            assertThat(in2024.path("certain").asBoolean()).isFalse();
            assertThat(statuses(in2024)).containsExactly("stalled", "raised");
        }
        var before = geneva.facet("issue/territory", "status", "?at=2021");
        assertThat(statuses(before)).containsExactly("raised");
    }

    private static List<String> statuses(JsonNode reading) {
        return reading.path("possible")
                .valueStream()
                .map(possible -> possible.at("/value/status").asString())
                .toList();
    }

    @Test
    void fact_03_the_united_states_brokered_the_meetings_in_abu_dhabi_and_took_part() {
        var meeting = geneva.details("meeting/abu-dhabi");
        assertThat(meeting.path("format").asString()).isEqualTo("trilateral");
        assertThat(meeting.path("place").asString()).isEqualTo("abu-dhabi");
        assertThat(meeting.at("/held/edtf").asString()).isEqualTo("[2026-02-01..2026-02-10]");
        assertThat(meeting.at("/held/wording").asString()).isEqualTo("early February");
        assertThat(meeting.at("/held/inferredFrom").asString()).contains("Tuesday and Wednesday");
        assertThat(meeting.at("/number/words").asString()).isEqualTo("meetings");
        assertThat(meeting.path("number").has("best")).isFalse();
        assertThat(geneva.delegations("abu-dhabi")).isEqualTo(THE_THREE);
        assertThat(Reader.texts(geneva.value("party/united-states", "roles").path("roles")))
                .containsExactly("principal", "broker");
    }

    @Test
    void fact_04_abu_dhabi_produced_a_prisoner_exchange_of_unknown_size() {
        var outcome = geneva.value("meeting/abu-dhabi", "outcome/prisoner-exchange");
        assertThat(outcome.path("outcome").asString()).isEqualTo("agreement");
        assertThat(outcome.path("summary").asString()).contains("unknown");
        var status = geneva.facet("issue/prisoner-exchange", "status", AFTER_WEDNESDAY);
        assertThat(status.path("certain").asBoolean()).isTrue();
        assertThat(Reader.texts(status.path("value"), "status", "meeting"))
                .isEqualTo("implemented abu-dhabi");
        assertThat(geneva.details("issue/prisoner-exchange").path("category").asString())
                .isEqualTo("humanitarian");
    }

    @Test
    void fact_05_abu_dhabi_did_not_resolve_territory() {
        assertThat(outcome("abu-dhabi", "territory")).isEqualTo("no-agreement");
    }

    private String outcome(String meeting, String issue) {
        return geneva.value("meeting/" + meeting, "outcome/" + issue).path("outcome").asString();
    }

    @Test
    void fact_08_geneva_was_trilateral_over_two_days_with_a_session_each() {
        var meeting = geneva.details("meeting/geneva");
        assertThat(meeting.path("format").asString()).isEqualTo("trilateral");
        assertThat(meeting.at("/held/edtf").asString()).isEqualTo("2026-02-17/2026-02-18");
        assertThat(meeting.at("/held/inferredFrom").asString()).contains("Tuesday and Wednesday");
        assertThat(geneva.delegations("geneva"))
                .containsExactly("russia medinsky", "ukraine", "united-states");
        for (var session : List.of("geneva-tuesday", "geneva-wednesday")) {
            assertThat(geneva.relations(session)).containsExactly("session-of geneva");
            assertThat(geneva.delegations(session)).isEqualTo(THE_THREE);
        }
    }

    @Test
    void fact_09_tuesdays_session_ran_late_and_its_end_is_unknown() {
        var held = geneva.details("meeting/geneva-tuesday").path("held");
        assertThat(held.path("edtf").asString()).isEqualTo("2026-02-17/");
        assertThat(held.path("wording").asString()).isEqualTo("ran late");
    }

    @Test
    void fact_10_wednesdays_session_lasted_about_two_hours() {
        lastedAbout("geneva-wednesday", Duration.ofHours(2));
        assertThat(geneva.details("meeting/geneva-wednesday").at("/held/edtf").asString())
                .isEqualTo("2026-02-18");
    }

    private void lastedAbout(String meeting, Duration length) {
        var duration = geneva.details("meeting/" + meeting).path("duration");
        assertThat(Duration.parse(duration.path("length").asString())).isEqualTo(length);
        assertThat(duration.path("approximate").asBoolean()).isTrue();
    }

    @Test
    void fact_11_medinsky_then_met_the_ukrainians_in_private_for_about_ninety_minutes() {
        lastedAbout("medinsky-and-ukrainians", Duration.ofMinutes(90));
        var meeting = geneva.details("meeting/medinsky-and-ukrainians");
        assertThat(Reader.texts(meeting, "format", "access")).isEqualTo("private closed");
        assertThat(meeting.at("/held/edtf").asString()).isEqualTo("2026-02-18?");
        assertThat(geneva.relations("medinsky-and-ukrainians"))
                .containsExactly("follows geneva-wednesday");
        assertThat(geneva.delegations("medinsky-and-ukrainians"))
                .containsExactly("russia medinsky", "ukraine");
    }

    @Test
    void fact_12_neither_side_told_of_it_which_is_an_outcome() {
        assertThat(
                        geneva.value("meeting/medinsky-and-ukrainians", "outcome")
                                .path("outcome")
                                .asString())
                .isEqualTo("undisclosed");
        assertThat(
                        geneva.sources(
                                "meeting/medinsky-and-ukrainians",
                                "outcome-recorded",
                                "undisclosed"))
                .containsExactly("article asserts");
    }

    @Test
    void fact_13_four_european_countries_were_consulted_on_the_sidelines() {
        assertThat(geneva.details("meeting/european-consultations").path("format").asString())
                .isEqualTo("sideline-consultation");
        assertThat(geneva.relations("european-consultations"))
                .containsExactly("sideline-of geneva");
        assertThat(geneva.delegations("european-consultations"))
                .containsExactly("ukraine", "britain", "france", "germany", "italy");
        for (var party : List.of("britain", "france", "germany", "italy")) {
            var roles = geneva.facet("party/" + party, "roles", AFTER_WEDNESDAY);
            assertThat(Reader.texts(roles.at("/value/roles"))).containsExactly("consulted");
        }
    }

    @Test
    void fact_14_no_agreement_on_territory_and_the_donbas_is_deadlocked() {
        for (var issue : List.of("territory", "donbas")) {
            assertThat(outcome("geneva", issue)).isEqualTo("no-agreement");
            var status = geneva.facet("issue/" + issue, "status", AFTER_WEDNESDAY);
            assertThat(status.path("certain").asBoolean()).isTrue();
            assertThat(Reader.texts(status.path("value"), "status", "meeting"))
                    .isEqualTo("deadlocked geneva");
        }
        assertThat(geneva.details("issue/donbas").path("under").asString()).isEqualTo("territory");
    }

    @Test
    void fact_15_limited_progress_on_military_matters_as_the_delegations_and_one_ukrainian_say() {
        assertThat(outcome("geneva", "military-matters")).isEqualTo("limited-progress");
        assertThat(geneva.sources("meeting/geneva", "outcome-recorded", "military-matters"))
                .containsExactly(
                        "delegations asserts",
                        "article reports, repeating delegations",
                        "ukrainian-diplomat asserts",
                        "article reports, repeating ukrainian-diplomat");
    }

    @Test
    void fact_16_a_confidential_source_tells_of_progress_on_two_technical_issues() {
        for (var issue : List.of("front-line-location", "ceasefire-monitoring")) {
            assertThat(Reader.texts(geneva.details("issue/" + issue), "category", "under"))
                    .isEqualTo("technical military-matters");
            assertThat(outcome("geneva", issue)).isEqualTo("progress");
            var status = geneva.facet("issue/" + issue, "status", AFTER_WEDNESDAY);
            assertThat(status.at("/value/status").asString()).isEqualTo("progress");
            assertThat(geneva.sources("issue/" + issue, "issue-status-recorded", "progress"))
                    .containsExactly(
                            "ukrainian-diplomat asserts",
                            "article reports, repeating ukrainian-diplomat");
        }
        var source = geneva.details("source/ukrainian-diplomat");
        assertThat(source.path("confidential").asBoolean()).isTrue();
        assertThat(Reader.texts(source, "type", "description", "author", "publisher"))
                .isEqualTo("anonymous A Ukrainian diplomatic source - -");
    }

    @Test
    void fact_17_the_plant_was_debated_and_stays_unresolved() {
        assertThat(Reader.texts(geneva.details("issue/zaporizhzhia-plant").path("places")))
                .containsExactly("zaporizhzhia-plant");
        assertThat(outcome("geneva", "zaporizhzhia-plant")).isEqualTo("inconclusive");
        var status = geneva.facet("issue/zaporizhzhia-plant", "status", AFTER_WEDNESDAY);
        assertThat(status.at("/value/status").asString()).isEqualTo("under-discussion");
    }

    @Test
    void fact_18_participants_called_the_talks_intensive_but_inconclusive() {
        assertThat(geneva.value("meeting/geneva", "outcome").path("outcome").asString())
                .isEqualTo("inconclusive");
        assertThat(geneva.sources("meeting/geneva", "outcome-recorded", "inconclusive."))
                .containsExactly("participants asserts", "article reports, repeating participants");
    }

    @Test
    void fact_23_the_plant_is_europes_largest() {
        var plant = geneva.details("place/zaporizhzhia-plant");
        assertThat(plant.path("type").asString()).isEqualTo("plant");
        assertThat(plant.path("description").asString()).contains("Europe's largest");
    }

    @Test
    void fact_29_public_opposition_is_a_claim_of_the_article_alone() {
        claimStands("public-opposition", "holds", "reported");
        assertThat(geneva.sources("claim/public-opposition", "claim-recorded", ""))
                .containsExactly("article asserts");
        var revisions = geneva.ask("/claim/public-opposition/revisions");
        assertThat(revisions.at("/revisions/0/note").asString()).contains("names no source");
    }

    private void claimStands(String claim, String polarity, String status) {
        assertThat(geneva.details("claim/" + claim).path("polarity").asString())
                .isEqualTo(polarity);
        assertThat(geneva.value("claim/" + claim, "status").path("status").asString())
                .isEqualTo(status);
    }

    @Test
    void fact_30_overnight_strikes_killed_four_civilians_and_injured_thirty_unstated() {
        var strike = geneva.details("strike/overnight-strikes");
        assertThat(Reader.texts(strike, "attacker", "place")).isEqualTo("russia -");
        assertThat(strike.at("/occurred/wording").asString()).isEqualTo("overnight");
        assertThat(casualties("killed/civilians")).isEqualTo(4);
        assertThat(casualties("injured/unstated")).isEqualTo(30);
        assertThat(
                        geneva.facet("strike/overnight-strikes", "casualties/injured/civilians")
                                .isMissingNode())
                .isTrue();
    }

    private int casualties(String kind) {
        return geneva.value("strike/overnight-strikes", "casualties/" + kind)
                .at("/count/best")
                .asInt();
    }

    @Test
    void fact_31_power_was_attacked_nobody_says_by_whom_or_when_and_violence_goes_on() {
        var strike = geneva.details("strike/power-attacks");
        assertThat(Reader.texts(strike.path("targets"))).containsExactly("power infrastructure");
        assertThat(Reader.texts(strike, "attacker", "place")).isEqualTo("- -");
        var occurrence = geneva.facet("strike/power-attacks", "occurrence");
        assertThat(occurrence.path("certain").asBoolean()).isFalse();
        assertThat(occurrence.path("value").isObject()).isTrue();
        assertThat(occurrence.path("value").has("occurred")).isFalse();
        assertThat(strike.path("summary").asString()).contains("millions");
        claimStands("violence-goes-on", "holds", "reported");
    }

    @Test
    void fact_36_what_was_said_in_private_is_undisclosed_and_unconfirmed() {
        claimStands("private-talk-content", "not-disclosed", "unconfirmed");
    }

    @Test
    void fact_37_a_larger_compromise_is_unconfirmed_and_no_formal_proposal_is_published() {
        claimStands("compromise-or-referendum-near", "holds", "unconfirmed");
        claimStands("formal-proposal-published", "does-not-hold", "reported");
    }

    @Test
    void fact_38_further_exchanges_are_unconfirmed() {
        claimStands("further-exchanges", "holds", "unconfirmed");
    }

    @Test
    void fact_50_the_comparison_of_both_meetings_comes_out_as_a_view() {
        var rows = geneva.ask("/comparison" + AFTER_WEDNESDAY).path("meetings");
        var three = List.of("Russia", "Ukraine", "United States");
        assertThat(rows.size()).isEqualTo(2);
        var abuDhabi = row(rows, "abu-dhabi");
        assertThat(abuDhabi.at("/held/wording").asString()).isEqualTo("early February");
        assertThat(Reader.texts(abuDhabi.path("participants"))).isEqualTo(three);
        assertThat(outcomes(abuDhabi))
                .containsExactly("Exchange of prisoners: agreement", "Territory: no-agreement");
        var inGeneva = row(rows, "geneva");
        assertThat(inGeneva.at("/held/wording").asString()).isEqualTo("Tuesday and Wednesday");
        assertThat(Reader.texts(inGeneva.path("participants"))).isEqualTo(three);
        assertThat(Reader.texts(inGeneva.path("consulted")))
                .containsExactly("Britain", "France", "Germany", "Italy");
        assertThat(outcomes(inGeneva))
                .startsWith("Overall: inconclusive")
                .contains("Military matters: limited-progress", "Territory: no-agreement");
        assertThat(
                        inGeneva.path("parts")
                                .valueStream()
                                .map(part -> part.path("meeting").asString()))
                .containsExactlyInAnyOrder(
                        "geneva-tuesday",
                        "geneva-wednesday",
                        "european-consultations",
                        "medinsky-and-ukrainians");
    }

    private static JsonNode row(JsonNode rows, String meeting) {
        return rows.valueStream()
                .filter(row -> row.path("meeting").asString().equals(meeting))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> outcomes(JsonNode row) {
        return row.path("outcomes")
                .valueStream()
                .map(outcome ->
                        outcome.path("issue").asString("Overall")
                                + ": "
                                + outcome.path("outcome").asString())
                .toList();
    }

    @Test
    void where_the_article_disagrees_with_itself_both_sides_are_kept() {
        assertThat(link("eu-states-consulted", "record/gva-013-consultations"))
                .isEqualTo("contradicts - gva-013-consultations");
        assertThat(link("session-formal", "claim/session-public"))
                .isEqualTo("contradicts session-public -");
        claimStands("session-public", "holds", "reported");
        assertThat(geneva.details("meeting/geneva-wednesday").has("access")).isFalse();
    }

    private String link(String claim, String target) {
        var link = geneva.value("claim/" + claim, "links/" + target).path("link");
        return Reader.texts(link, "type", "claim", "record");
    }

    @Test
    void progress_and_deadlock_stand_side_by_side_in_the_standing() {
        var classes = geneva.ask(AFTER_WEDNESDAY).at("/standing/classes");
        assertThat(classes.at("/technical/counts/progress").asInt()).isEqualTo(3);
        assertThat(classes.at("/core/counts/deadlocked").asInt()).isEqualTo(2);
        assertThat(classes.at("/humanitarian/counts/implemented").asInt()).isEqualTo(1);
    }

    @Test
    void what_the_talks_moved_is_told_since_just_before_the_last_whole_meeting() {
        var standing = geneva.ask(AFTER_WEDNESDAY).path("standing");
        assertThat(standing.path("lastMeeting").asString()).isEqualTo("geneva");
        assertThat(
                        standing.path("moved")
                                .valueStream()
                                .map(moved -> Reader.texts(moved, "issue", "from", "to")))
                .containsExactly(
                        "ceasefire-monitoring raised progress",
                        "donbas raised deadlocked",
                        "front-line-location raised progress",
                        "military-matters raised progress",
                        "territory raised deadlocked",
                        "zaporizhzhia-plant raised under-discussion");
    }

    @Test
    void every_line_about_the_matter_rests_on_a_source_or_says_that_it_is_the_recorders_reading() {
        var state = geneva.ask("");
        for (var kind :
                List.of("meeting", "issue", "strike", "claim", "party", "person", "place")) {
            var ids = ids(state.at("/things/" + kind));
            assertThat(ids).as(kind).isNotEmpty();
            for (var id : ids) {
                var revisions = geneva.ask("/" + kind + "/" + id + "/revisions").path("revisions");
                assertThat(revisions.isEmpty()).as(id).isFalse();
                assertThat(revisions.valueStream().filter(GenevaIT::isGroundless)).as(id).isEmpty();
            }
        }
    }

    private static List<String> ids(JsonNode things) {
        return things.valueStream().map(thing -> thing.path("id").asString()).toList();
    }

    private static boolean isGroundless(JsonNode revision) {
        return revision.path("attributions").isEmpty()
                && !revision.path("note").asString("").contains("the recorder's reading");
    }
}
