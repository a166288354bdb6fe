package parley.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.standalone.Parley;
import tools.jackson.databind.JsonNode;

/** What an end leaves behind. */
@Timeout(300)
class EndsIT {
    @TempDir private static Path data;
    private static Parley parley;

    @BeforeAll
    static void record_some_ends() throws Exception {
        parley = Parley.start(data, "--no-dossier");
        for (var negotiation : List.of("talks", "quiet")) {
            parley.accepted(
                    "OpenNegotiation",
                    "{'negotiation':'%s','title':'Talks','zone':'UTC','opened':'2024-01-01'}"
                            .formatted(negotiation));
        }
        issue("talks", "possibly-later");
        status("talks", "possibly-later", "deadlocked", "'from':'2024-02'");
        status(
                "talks",
                "possibly-later",
                "under-discussion",
                "'from':'2024-02-10','until':'2024-02-12'");
        issue("talks", "surely-begun");
        status("talks", "surely-begun", "deadlocked", "'from':'2024-02-01'");
        status(
                "talks",
                "surely-begun",
                "under-discussion",
                "'from':'[2024-02-05..2024-02-15]','until':'2024-02-12'");
        for (var negotiation : List.of("talks", "quiet")) {
            issue(negotiation, "ended");
            status(negotiation, "ended", "deadlocked", "'from':'2024-02-01'");
            status(
                    negotiation,
                    "ended",
                    "under-discussion",
                    "'from':'2024-02-10','until':'2024-02-12'");
        }
    }

    @AfterAll
    static void stop() {
        parley.close();
    }

    private static void issue(String negotiation, String issue) throws Exception {
        parley.accepted(
                "RaiseIssue",
                "{'negotiation':'%s','issue':'%s','title':'%2$s','category':'core','raised':'2024-01-02'}"
                        .formatted(negotiation, issue));
    }

    private static void status(String negotiation, String issue, String status, String times)
            throws Exception {
        parley.accepted(
                "RecordIssueStatus",
                "{'negotiation':'%s','issue':'%s','status':'%s',%s}"
                        .formatted(negotiation, issue, status, times));
    }

    private static JsonNode status(String issue, String at) throws Exception {
        return answered("/issue/" + issue + "?at=" + at).at("/thing/facets/status/0");
    }

    private static JsonNode answered(String address) throws Exception {
        var answer = parley.get("/api/negotiations/talks" + address);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> readings(JsonNode facet) {
        return facet.at("/possible")
                .valueStream()
                .map(one -> (one.has("ended") ? "ended " : "") + one.at("/value/status").asString())
                .toList();
    }

    @Test
    void of_what_may_have_begun_before_or_after_another_ended_both_readings_are_possible()
            throws Exception {
        var status = status("possibly-later", "2024-03-05");
        assertThat(readings(status)).containsExactly("ended under-discussion", "deadlocked");
        assertThat(status.at("/certain").asBoolean()).isFalse();
        assertThat(status.at("/count").asInt()).isEqualTo(2);
        assertThat(status.at("/ended/latest").asString()).isEqualTo("2024-02-12T23:59:59.999999Z");
    }

    @Test
    void what_has_surely_ended_has_surely_begun() throws Exception {
        assertThat(readings(status("surely-begun", "2024-02-14")))
                .containsExactly("ended under-discussion");
        assertThat(status("surely-begun", "2024-02-14").at("/certain").asBoolean()).isTrue();
        assertThat(readings(status("surely-begun", "2024-02-11")))
                .containsExactly("under-discussion", "deadlocked");
    }

    @Test
    void the_end_of_a_status_uncovers_nothing_and_is_told_as_an_end() throws Exception {
        var status = status("ended", "2024-02-15");
        assertThat(readings(status)).containsExactly("ended under-discussion");
        assertThat(status.at("/certain").asBoolean()).isTrue();
        assertThat(status.at("/from").asString()).isEqualTo("2024-02-12T23:59:59.999999Z");
        assertThat(status.at("/ended/earliest").asString()).isEqualTo("2024-02-12T00:00:00Z");
        assertThat(status("ended", "2024-02-11").has("ended")).isFalse();
        assertThat(readings(status("ended", "2024-02-12T12:00")))
                .containsExactly("under-discussion", "ended under-discussion");
    }

    @Test
    void the_end_of_a_state_uncovers_what_lay_beneath() throws Exception {
        parley.accepted(
                "RegisterPlace",
                "{'negotiation':'talks','place':'plant','names':[{'text':'Plant'}],'type':'plant'}");
        parley.accepted(
                "RecordPlaceState",
                "{'negotiation':'talks','place':'plant','state':'operating','from':'2024-01-05'}");
        parley.accepted(
                "RecordPlaceState",
                "{'negotiation':'talks','place':'plant','state':'not-operating','from':'2024-02-05','until':'2024-02-07'}");

        var state = answered("/place/plant?at=2024-02-08").at("/thing/facets/state/0");
        assertThat(state.at("/value/state").asString()).isEqualTo("operating");
        assertThat(state.at("/certain").asBoolean()).isTrue();
    }

    @Test
    void what_has_ended_is_certain_of_a_moment_and_of_a_stretch_too() throws Exception {
        var of = answered("/issue/ended?at=2024-02-15&certain=true");
        assertThat(readings(of.at("/thing/facets/status/0")))
                .containsExactly("ended under-discussion");
        var during = answered("/issue/ended?during=2024-02-11/2024-02-15&certain=true");
        assertThat(during.at("/thing/facets/status").valueStream().map(EndsIT::readings))
                .containsExactly(List.of("under-discussion"), List.of("ended under-discussion"));
        assertThat(answered("/issue/possibly-later?at=2024-04-10&certain=true").at("/thing/id"))
                .isNotNull();
    }

    @Test
    void the_standing_counts_an_issue_that_has_ended_under_no_status() throws Exception {
        var standing = parley.get("/api/negotiations/quiet?at=2024-02-15").at("/standing");
        assertThat(standing.at("/classes/core/ended").asInt()).isEqualTo(1);
        assertThat(standing.at("/classes/core/counts")).isEmpty();
        assertThat(standing.at("/classes/core").has("least")).isFalse();
        var before = parley.get("/api/negotiations/quiet?at=2024-02-11").at("/standing");
        assertThat(before.at("/classes/core/ended").asInt()).isZero();
        assertThat(before.at("/classes/core/least").asString()).isEqualTo("under-discussion");
    }

    @Test
    void the_page_says_what_has_ended_and_when_and_of_an_agreement_that_it_is_not_in_force()
            throws Exception {
        parley.accepted(
                "RecordAgreement",
                "{'negotiation':'talks','agreement':'truce','title':'A truce','terms':'Quiet.','reached':'2024-01-20'}");
        parley.accepted(
                "RecordAgreementStatus",
                "{'negotiation':'talks','agreement':'truce','status':'in-force','from':'2024-01-25','until':'2024-02-03'}");

        var page = parley.get("/negotiations/talks?at=2024-02-15").body();
        assertThat(page)
                .contains("ended: under discussion until 12 Feb 2024")
                .contains("no longer in force: in force until 3 Feb 2024");
        assertThat(parley.get("/negotiations/quiet?at=2024-02-15").body())
                .contains("1 ended")
                .doesNotContain("1 under discussion");
    }
}
