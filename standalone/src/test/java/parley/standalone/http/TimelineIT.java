package parley.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.http.Problems.refused;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.standalone.Parley;
import tools.jackson.databind.JsonNode;

/** What a timeline tells of its window, in which order, and page by page. */
@Timeout(300)
class TimelineIT {
    @TempDir private static Path data;
    private static Parley parley;

    @BeforeAll
    static void record_strikes_and_a_long_occupation() throws Exception {
        parley = Parley.start(data, "--no-dossier");
        open("talks");
        strike("overlapping", "2026-02-08/2026-02-12");
        strike("some-day", "[2026-02-05..2026-02-15]");
        strike("some-time", "2026-02");
        strike("before", "2026-02-09");
        strike("after", "2026-02-21");
        parley.accepted(
                "RegisterSource",
                "{'negotiation':'talks','source':'gazette','type':'publication','description':'G'}");
        parley.accepted(
                "RegisterPlace",
                "{'negotiation':'talks','place':'pier','type':'region','names':[{'text':'Pier'}]}");
        parley.accepted(
                "AdmitParty",
                "{'negotiation':'talks','party':'north','name':'North','type':'state','roles':['principal'],'from':'2026-02-21'}");
        parley.accepted(
                "RecordControl",
                "{'negotiation':'talks','place':'pier','author':{'source':'gazette'},'control':'held','by':['north'],'basis':'assessed','from':'2014-03'}");
    }

    @AfterAll
    static void stop() {
        parley.close();
    }

    private static void open(String negotiation) throws Exception {
        parley.accepted(
                "OpenNegotiation",
                "{'negotiation':'%s','title':'T','zone':'UTC'}".formatted(negotiation));
    }

    private static void strike(String id, String occurred) throws Exception {
        parley.accepted(
                "RecordStrike",
                "{'negotiation':'talks','strike':'%s','title':'S','occurred':'%s'}"
                        .formatted(id, occurred));
    }

    private static JsonNode entries(String question) throws Exception {
        var answer = parley.get("/api/negotiations/" + question);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("entries");
    }

    @Test
    void all_that_fell_in_the_window_is_told_and_which_of_it_certainly_did() throws Exception {
        assertThat(fallen("?from=2026-02-10&until=2026-02-20"))
                .containsExactly(
                        "pier certainly",
                        "some-time possibly",
                        "some-day possibly",
                        "overlapping certainly");
        assertThat(fallen("?during=2026-02-10/2026-02-20&certain=true"))
                .containsExactly("pier certainly", "overlapping certainly");
        assertThat(fallen("?from=2026-02-16&until=2026-02-16&kind=strike"))
                .containsExactly("some-time possibly");
    }

    @Test
    void a_window_may_have_no_beginning_or_no_end() throws Exception {
        assertThat(fallen("?until=2026-02-15&kind=strike"))
                .containsExactly(
                        "some-time possibly",
                        "some-day certainly",
                        "overlapping certainly",
                        "before certainly");
        assertThat(fallen("?from=2026-02-12&kind=strike"))
                .containsExactly(
                        "some-time possibly",
                        "some-day possibly",
                        "overlapping certainly",
                        "after certainly");
    }

    private static List<String> fallen(String question) throws Exception {
        return entries("talks/timeline" + question)
                .valueStream()
                .map(entry ->
                        entry.at("/thing").asString()
                                + (entry.at("/certain").asBoolean() ? " certainly" : " possibly"))
                .toList();
    }

    @Test
    void each_entry_is_told_with_the_bounds_of_its_beginning_and_end() throws Exception {
        var entries = entries("talks/timeline?kind=strike,place&until=2026-02-08");
        assertThat(bounds(entries.path(0)))
                .containsExactly("2014-03-01T00:00:00Z", "2014-03-31T23:59:59.999999Z", "", "");
        assertThat(bounds(entries.path(3)))
                .containsExactly(
                        "2026-02-08T00:00:00Z",
                        "2026-02-08T23:59:59.999999Z",
                        "2026-02-12T00:00:00Z",
                        "2026-02-12T23:59:59.999999Z");
    }

    private static List<String> bounds(JsonNode entry) {
        return List.of("earliest", "latest", "endEarliest", "endLatest").stream()
                .map(name -> entry.path(name).asString(""))
                .toList();
    }

    @Test
    void what_another_has_surely_replaced_is_over() throws Exception {
        open("changes");
        raise("changes", "i");
        status("changes", "i", "'status':'deadlocked','from':'2026-02-01'");
        status("changes", "i", "'status':'progress','from':'2026-02-10'");
        assertThat(statuses("changes/timeline?from=2026-02-01&until=2026-02-09"))
                .containsExactly("deadlocked");
        assertThat(statuses("changes/timeline?from=2026-02-10&until=2026-02-10"))
                .containsExactly("deadlocked", "progress");
        assertThat(statuses("changes/timeline?from=2026-02-11")).containsExactly("progress");
    }

    @Test
    void a_correction_keeps_its_place_among_entries_that_begin_alike() throws Exception {
        open("alike");
        for (var issue : List.of("first", "second")) {
            raise("alike", issue);
            status(
                    "alike",
                    issue,
                    "'commandId':'on-" + issue + "','status':'stalled','from':'2025'");
        }
        status(
                "alike",
                "first",
                "'commandId':'again','corrects':'on-first','status':'progress','from':'2025'");
        assertThat(statuses("alike/timeline?from=2025")).containsExactly("progress", "stalled");
    }

    private static List<String> statuses(String question) throws Exception {
        return entries(question + "&kind=issue")
                .valueStream()
                .map(entry -> entry.at("/value/status").asString())
                .toList();
    }

    private static Parley.Answer raise(String negotiation, String issue) throws Exception {
        return parley.accepted(
                "RaiseIssue",
                "{'negotiation':'%s','issue':'%s','title':'T','category':'core'}"
                        .formatted(negotiation, issue));
    }

    private static void status(String negotiation, String issue, String fields) throws Exception {
        parley.accepted(
                "RecordIssueStatus",
                "{'negotiation':'%s','issue':'%s',%s}".formatted(negotiation, issue, fields));
    }

    @Test
    void a_cursor_goes_on_with_its_own_question_alone() throws Exception {
        var address = "/api/negotiations/talks/timeline?kind=strike";
        var first = parley.get(address + "&limit=1");
        var cursor = "&cursor=" + first.at("/next").asString();
        var rest = parley.get(address + "&limit=9" + cursor);
        assertThat(rest.at("/entries")).hasSize(4);
        assertThat(rest.json().has("next")).isFalse();
        for (var other :
                List.of(
                        "&kind=place",
                        "&from=2026",
                        "&until=2027",
                        "&certain=true",
                        "&knownAt=2126")) {
            var problem = refused(parley.get(address + other + cursor), 400, "invalid-parameter");
            assertThat(problem.at("/parameter").asString()).isEqualTo("cursor");
            assertThat(problem.at("/detail").asString()).contains("leave the cursor out");
        }
    }

    @Test
    void a_window_that_ends_before_it_begins_is_refused_with_what_to_do() throws Exception {
        var problem =
                refused(
                        parley.get("/api/negotiations/talks/timeline?from=2026&until=2025"),
                        400,
                        "invalid-parameter");
        assertThat(problem.at("/detail").asString())
                .isEqualTo(
                        "The window ends before it begins: exchange from and until, or leave one of them out.");
    }

    @Test
    void an_answer_names_no_lower_position_than_the_request() throws Exception {
        open("known");
        var before = raise("known", "i").at("/recordedAt").asString();
        var position = raise("known", "j").header("Parley-Position");
        for (var read : List.of("", "/timeline", "/issue/i")) {
            var answer =
                    parley.get(
                            "/api/negotiations/known%s?knownAt=%s".formatted(read, before),
                            "Parley-Position",
                            position);
            assertThat(answer.header("Parley-Position")).as(read).isEqualTo(position);
            assertThat(answer.at("/asOf/position").asLong()).isLessThan(Long.parseLong(position));
        }
    }
}
