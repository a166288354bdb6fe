package parley.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.http.Problems.refused;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.standalone.Parley;
import tools.jackson.databind.JsonNode;

/** The content of reads. */
@Timeout(300)
class ReadsIT {
    private static final String N = "/api/negotiations/n";

    @TempDir private static Path data;
    private static Parley parley;

    @BeforeAll
    static void record_some_things() throws Exception {
        parley = Parley.start(data, "--no-dossier");
        open("n");
        parley.accepted(
                "RegisterSource",
                "{'negotiation':'n','source':'gazette','type':'publication','description':'G'}");
        parley.accepted(
                "RaiseIssue",
                "{'negotiation':'n','issue':'dated','title':'T','category':'technical'}");
        status("n", "dated", "'status':'under-discussion','from':'2026-02-01T00:00'");
        status(
                "n",
                "dated",
                "'status':'progress','from':'2026-03-01T00:00','attributions':[{'source':'gazette','stance':'reports'}]");
        parley.accepted(
                "RecordMeeting",
                "{'negotiation':'n','meeting':'some-day','title':'M','format':'bilateral','held':'[2026-02-03..2026-02-20]'}");
    }

    @Test
    void of_a_state_each_kind_is_told_in_pages_that_belong_to_one_moment() throws Exception {
        open("many");
        for (int i = 0; i < 5; i++) {
            raise("many", "i-" + i, "raise-i-" + i);
        }
        parley.accepted(
                "RecordMeeting",
                "{'negotiation':'many','meeting':'m','title':'M','format':'bilateral'}");
        var address = "/api/negotiations/many";
        var whole = parley.get(address);
        assertThat(whole.at("/counts").toString()).isEqualTo("{\"issue\":5,\"meeting\":1}");
        assertThat(whole.json().has("next")).isFalse();

        var first = parley.get(address + "?limit=2");
        assertThat(ids(first, "issue")).containsExactly("i-0", "i-1");
        assertThat(ids(first, "meeting")).containsExactly("m");
        assertThat(first.at("/counts")).isEqualTo(whole.at("/counts"));
        assertThat(first.at("/standing")).isEqualTo(whole.at("/standing"));
        assertThat(first.at("/next").propertyNames()).containsExactly("issue");

        raise("many", "i-10", "raise-i-10");
        var cursor = first.at("/next/issue").asString();
        var second = parley.get(address + "?limit=2&kind=issue&cursor=" + cursor);
        assertThat(ids(second, "issue")).containsExactly("i-2", "i-3");
        assertThat(second.at("/things").propertyNames()).containsExactly("issue");
        assertThat(second.at("/counts/issue").asInt()).isEqualTo(5);
        assertThat(second.at("/asOf/position")).isEqualTo(first.at("/asOf/position"));
        var last =
                parley.get(
                        address
                                + "?limit=2&kind=issue&cursor="
                                + second.at("/next/issue").asString());
        assertThat(ids(last, "issue")).containsExactly("i-4");
        assertThat(last.json().has("next")).isFalse();
    }

    @Test
    void of_a_state_some_kinds_may_be_asked_for() throws Exception {
        var issues = parley.get(N + "?kind=issue");
        assertThat(issues.at("/things").propertyNames()).containsExactly("issue");
        assertThat(issues.at("/standing")).isEqualTo(parley.get(N).at("/standing"));
        assertThat(issues.at("/negotiation")).isEqualTo(parley.get(N).at("/negotiation"));
        assertThat(parley.get(N + "?kind=issue,meeting").at("/things").propertyNames())
                .containsExactly("issue", "meeting");
        assertThat(parley.get(N + "?kind=strike").at("/counts").isEmpty()).isTrue();
        refused(parley.get(N + "?kind=strik"), 404, "unknown-kind");
        refused(parley.get(N + "?limit=0"), 400, "invalid-parameter");
    }

    @Test
    void a_cursor_of_a_state_goes_on_with_its_own_question_alone() throws Exception {
        open("cursor");
        raise("cursor", "a", "raise-a-of-two");
        raise("cursor", "b", "raise-b-of-two");
        var address = "/api/negotiations/cursor";
        var cursor = parley.get(address + "?limit=1").at("/next/issue").asString();
        for (var other :
                List.of("", "&kind=meeting", "&kind=issue,meeting", "&kind=issue&at=2026")) {
            var problem =
                    refused(
                            parley.get(address + "?limit=1&cursor=" + cursor + other),
                            400,
                            "invalid-parameter");
            assertThat(problem.at("/parameter").asString()).isEqualTo("cursor");
        }
        refused(parley.get(N + "?kind=issue&cursor=" + cursor), 400, "invalid-parameter");
    }

    private static List<String> ids(Parley.Answer answer, String kind) {
        return answer.at("/things/" + kind)
                .valueStream()
                .map(thing -> thing.at("/id").asString())
                .toList();
    }

    @AfterAll
    static void stop() {
        parley.close();
    }

    private static void open(String negotiation) throws Exception {
        parley.accepted(
                "OpenNegotiation",
                "{'negotiation':'%1$s','commandId':'open-%1$s','title':'T','zone':'Europe/Kyiv'}"
                        .formatted(negotiation));
    }

    private static Parley.Answer raise(String negotiation, String issue, String record)
            throws Exception {
        return parley.accepted(
                "RaiseIssue",
                "{'negotiation':'%s','issue':'%s','commandId':'%s','title':'T','category':'core'}"
                        .formatted(negotiation, issue, record));
    }

    private static Parley.Answer status(String negotiation, String issue, String fields)
            throws Exception {
        return parley.accepted(
                "RecordIssueStatus",
                "{'negotiation':'%s','issue':'%s',%s}".formatted(negotiation, issue, fields));
    }

    private static void retract(String negotiation, String record) throws Exception {
        parley.accepted(
                "RetractRecord",
                "{'negotiation':'%s','record':'%s','reason':'No.'}".formatted(negotiation, record));
    }

    private static JsonNode answered(String address) throws Exception {
        var answer = parley.get(address);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> texts(JsonNode list, String pointer) {
        return list.valueStream().map(one -> one.at(pointer).asString("")).toList();
    }

    @Test
    void sixteen_callers_at_once_are_told_how_a_thing_evolved() throws Exception {
        Callable<List<Integer>> caller =
                () -> {
                    var statuses = new ArrayList<Integer>();
                    for (int i = 0; i < 10; i++) {
                        statuses.add(parley.get(N + "/issue/dated/revisions").status());
                    }
                    return statuses;
                };
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var read :
                    callers.invokeAll(IntStream.range(0, 16).mapToObj(_ -> caller).toList())) {
                assertThat(read.get()).containsOnly(200);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28,                          under-discussion",
        "2026-02,                             under-discussion",
        "2026-02-28/2026-02-28,               under-discussion",
        "2026-02-28/2026-03-01,               under-discussion progress",
        "%5B2026-02-27..2026-02-28%5D,        under-discussion",
        "2026-02-28T23:59:59.999999,          under-discussion",
        "2026-03-01T00:00,                    progress",
        "2026-03,                             progress"
    })
    void during_a_stretch_nothing_is_told_of_the_next_day(String during, String expected)
            throws Exception {
        var thing = answered(N + "/issue/dated?during=" + during);
        assertThat(String.join(" ", texts(thing.at("/thing/facets/status"), "/value/status")))
                .isEqualTo(expected);
    }

    @Test
    void the_stretch_asked_for_is_named() throws Exception {
        var asOf = answered(N + "/issue/dated?during=2026-02").path("asOf");
        assertThat(asOf.at("/during/from").asString()).isEqualTo("2026-01-31T22:00:00Z");
        assertThat(asOf.at("/during/until").asString()).isEqualTo("2026-02-28T22:00:00Z");
        assertThat(asOf.has("at")).isFalse();
    }

    @Test
    void a_retracted_thing_is_gone_from_the_timeline_with_all_that_was_said_of_it()
            throws Exception {
        raise("n", "mistaken", "raise-mistaken");
        var recorded = status("n", "mistaken", "'status':'stalled','from':'2026-04-01'");
        retract("n", "raise-mistaken");
        assertThat(texts(answered(N + "/timeline").path("entries"), "/thing"))
                .contains("dated")
                .doesNotContain("mistaken");
        var before = N + "/timeline?knownAt=" + recorded.at("/recordedAt").asString();
        assertThat(texts(answered(before).path("entries"), "/thing")).contains("mistaken");
        refused(parley.get(N + "/issue/mistaken"), 404, "not-there");
    }

    @Test
    void nothing_is_told_of_a_retracted_negotiation_but_how_it_evolved() throws Exception {
        open("void");
        raise("void", "i", "void-i");
        var recorded = status("void", "i", "'status':'stalled','from':'2026-04-01'");
        retract("void", "open-void");
        var knownAt = "?knownAt=" + recorded.at("/recordedAt").asString();
        for (var read : List.of("", "/timeline", "/comparison", "/issue/i")) {
            refused(parley.get("/api/negotiations/void" + read), 404, "not-there");
            answered("/api/negotiations/void" + read + knownAt);
        }
        answered("/api/negotiations/void/negotiation/void/revisions");
    }

    @Test
    void each_value_of_one_thing_is_told_with_its_sources() throws Exception {
        var attributed = answered(N + "/issue/dated?at=2026-03-02").at("/thing/facets/status/0");
        assertThat(attributed.at("/possible/0/attributions/0/source").asString())
                .isEqualTo("gazette");
        assertThat(attributed.at("/possible/0").has("unattributed")).isFalse();
        var bare = answered(N + "/issue/dated?at=2026-02-02").at("/thing/facets/status/0");
        assertThat(bare.at("/possible/0/unattributed").asBoolean()).isTrue();
        assertThat(bare.at("/possible/0").has("attributions")).isFalse();
    }

    @Test
    void a_correction_is_told_with_the_fields_before_and_after() throws Exception {
        raise("n", "mended", "raise-mended");
        status("n", "mended", "'commandId':'m1','status':'stalled','from':'2026-04-01'");
        status(
                "n",
                "mended",
                "'commandId':'m2','corrects':'m1','status':'progress','from':'2026-04-01','summary':'S'");
        var revisions = answered(N + "/issue/mended/revisions").path("revisions");
        assertThat(revisions.path(1).path("by").asString()).isEqualTo("m2");
        assertThat(revisions.path(1).has("changed")).isFalse();
        var changed = revisions.path(2).path("changed");
        assertThat(texts(changed, "/field")).containsExactly("status", "summary");
        assertThat(changed.at("/0/before").asString()).isEqualTo("stalled");
        assertThat(changed.at("/0/after").asString()).isEqualTo("progress");
        assertThat(changed.path(1).has("before")).isFalse();
    }

    @Test
    void of_corrections_of_corrections_each_names_the_one_that_took_its_place() throws Exception {
        raise("n", "again", "raise-again");
        status("n", "again", "'commandId':'g1','status':'stalled','from':'2026-03-01'");
        status(
                "n",
                "again",
                "'commandId':'g2','corrects':'g1','status':'progress','from':'2026-03-01'");
        status(
                "n",
                "again",
                "'commandId':'g3','corrects':'g1','status':'agreed','from':'2026-03-01'");
        var revisions = answered(N + "/issue/again/revisions").path("revisions");
        assertThat(texts(revisions, "/by")).containsExactly("", "g2", "g3", "");
        assertThat(texts(revisions, "/standing"))
                .containsExactly("stands", "corrected", "corrected", "stands");
        assertThat(parley.get("/negotiations/n/issue/again").body())
                .contains("corrected by g2", "corrected by g3");
        retract("n", "g3");
        var retracted = answered(N + "/issue/again/revisions").path("revisions");
        assertThat(texts(retracted, "/standing"))
                .containsExactly("stands", "retracted", "retracted", "retracted", "stands");
    }

    @Test
    void all_negotiations_are_listed_as_of_one_position() throws Exception {
        open("another");
        var list = parley.get("/api/negotiations");
        assertThat(texts(list.at("/negotiations"), "/asOf/position"))
                .hasSizeGreaterThan(1)
                .containsOnly(list.header("Parley-Position"));
        var during = answered("/api/negotiations?during=2026-02&certain=true");
        assertThat(during.at("/negotiations/0/asOf/during/from").isMissingNode()).isFalse();
    }

    @Test
    void what_is_merely_possible_is_not_there_where_the_certain_is_asked_for() throws Exception {
        assertThat(meetings("?at=2026-02-10")).contains("some-day");
        assertThat(meetings("?at=2026-02-10&certain=true")).isEmpty();
        assertThat(meetings("?at=2026-02-20&certain=true")).contains("some-day");
        refused(parley.get(N + "/meeting/some-day?at=2026-02-10&certain=true"), 404, "not-there");
    }

    private static List<String> meetings(String question) throws Exception {
        return texts(answered(N + question).at("/things/meeting"), "/id");
    }

    @Test
    void what_surely_is_there_stays_with_what_is_sure_of_it() throws Exception {
        raise("n", "unsure", "raise-unsure");
        status("n", "unsure", "'status':'stalled','from':'2026-05'");
        var state = answered(N + "?at=2026-05-10&certain=true");
        assertThat(texts(state.at("/things/issue"), "/id")).contains("unsure");
        assertThat(answered(N + "/issue/unsure?at=2026-05-10&certain=true").at("/thing/facets"))
                .hasSize(1);
        assertThat(state.at("/standing/classes/core/counts").has("stalled")).isFalse();
    }

    @Test
    void with_a_stretch_the_standing_is_that_of_its_close() throws Exception {
        assertThat(technical("?during=2026-02")).containsExactly("under-discussion");
        assertThat(technical("?during=2026-02/2026-03")).containsExactly("progress");
    }

    private static Collection<String> technical(String question) throws Exception {
        return answered(N + question).at("/standing/classes/technical/counts").propertyNames();
    }

    @Test
    void the_timeline_takes_a_stretch_as_its_window() throws Exception {
        assertThat(entries("?during=2026-02&kind=issue")).containsExactly("dated");
        assertThat(entries("?during=2026-02&kind=meeting")).containsExactly("some-day");
        assertThat(entries("?during=2026-02-01/2026-02-10&kind=meeting"))
                .containsExactly("some-day");
        assertThat(entries("?during=2026-02-01/2026-02-10&kind=meeting&certain=true")).isEmpty();
        assertThat(entries("?during=2026-02&kind=meeting&certain=true"))
                .containsExactly("some-day");
    }

    private static List<String> entries(String question) throws Exception {
        return texts(answered(N + "/timeline" + question).path("entries"), "/thing");
    }

    @Test
    void what_was_known_then_is_final_once_the_log_is_past_it() throws Exception {
        open("live");
        var then = raise("live", "i", "live-i").at("/recordedAt").asString();
        parley.accepted(
                "OpenNegotiation",
                "{'negotiation':'archive','title':'A','zone':'UTC','recordedAt':'2020-01-01T00:00:00Z'}");
        assertThat(finality("live", then)).isEqualTo("final");
        assertThat(finality("archive", "2020-01-01T00:00:00Z")).isEqualTo("provisional");
        assertThat(finality("archive", then)).isEqualTo("provisional");
    }

    private static String finality(String negotiation, String knownAt) throws Exception {
        return answered("/api/negotiations/" + negotiation + "?knownAt=" + knownAt)
                .at("/asOf/finality")
                .asString();
    }

    @Test
    void a_meeting_held_in_spring_is_possible_until_every_usual_spring_has_ended()
            throws Exception {
        open("spring");
        parley.accepted(
                "RecordMeeting",
                "{'negotiation':'spring','meeting':'m','title':'M','format':'bilateral','held':'2024-21'}");
        assertThat(isCertainlyHeld("2024-03-31")).isFalse();
        assertThat(isCertainlyHeld("2024-04-15")).isFalse();
        assertThat(isCertainlyHeld("2024-06-20")).isFalse();
        assertThat(isCertainlyHeld("2024-06-21")).isTrue();
        refused(parley.get("/api/negotiations/spring/meeting/m?at=2024-02-29"), 404, "not-there");
    }

    private static boolean isCertainlyHeld(String at) throws Exception {
        var schedule =
                parley.get("/api/negotiations/spring/meeting/m?at=" + at)
                        .at("/thing/facets/schedule/0");
        assertThat(schedule.at("/value/schedule").asString()).isEqualTo("held");
        return schedule.at("/certain").asBoolean();
    }
}
