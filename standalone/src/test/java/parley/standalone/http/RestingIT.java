package parley.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.standalone.Parley;
import tools.jackson.databind.JsonNode;

/** Values that rest on a retracted record stay, and are flagged everywhere. */
@Timeout(300)
class RestingIT {
    private static final String TALKS = "/api/negotiations/talks";

    /** The recorded time of the last position before the retractions. */
    private static String before;

    @TempDir private static Path data;
    private static Parley parley;

    @BeforeAll
    static void record() throws Exception {
        parley = Parley.start(data, "--no-dossier");
        send("OpenNegotiation", "'title':'Talks','zone':'UTC'");
        send("RegisterSource", "'source':'gazette','type':'publication','description':'A'");
        send("RegisterSource", "'source':'herald','type':'publication','description':'B'");
        send("RegisterPlace", "'place':'inn','names':[{'text':'The inn'}],'type':'venue'");
        send("RaiseIssue", "'issue':'ferry','title':'The ferry','category':'core'");
        send(
                "RecordIssueStatus",
                "'issue':'ferry','status':'deadlocked','from':'2026-02-01','commandId':'stuck',"
                        + "'attributions':[{'source':'herald','stance':'reports','repeats':'gazette'}]");
        send(
                "RecordMeeting",
                "'meeting':'round','title':'A round','format':'bilateral','held':'2026-02-02','place':'inn',"
                        + "'commandId':'round'");
        send(
                "RecordAssessment",
                "'assessment':'gloom','author':{'source':'herald'},'judgement':'No end in sight.',"
                        + "'made':'2026-02-03','about':['stuck','round']");
        send(
                "RecordClaim",
                "'claim':'toll','wording':'A toll is near.','polarity':'holds','from':'2026-02-04',"
                        + "'attributions':[{'source':'gazette','stance':'asserts'}]");
        send(
                "RecordAssessment",
                "'assessment':'doubt','author':{'source':'herald'},'judgement':'Perhaps.',"
                        + "'made':'2026-02-05','commandId':'doubt'");
        send(
                "RecordAssessment",
                "'assessment':'doubt','author':{'source':'herald'},'judgement':'Hardly.',"
                        + "'made':'2026-02-05','commandId':'doubts','corrects':'doubt'");
        before = send("RaiseIssue", "'issue':'quay','title':'The quay','category':'core'");
        retract("RegisterSource", "gazette");
        retract("RegisterPlace", "inn");
        send("RetractRecord", "'record':'round','reason':'It was another one.'");
        send("RetractRecord", "'record':'doubt','reason':'Nobody said so.'");
    }

    @AfterAll
    static void stop() {
        parley.close();
    }

    @ParameterizedTest
    @CsvSource({
        "issue/ferry, status, source/gazette",
        "assessment/gloom, details, record/round",
        "issue/quay, details, ''"
    })
    void a_thing_says_what_it_rests_on_that_was_retracted(String thing, String facet, String on)
            throws Exception {
        var facets = parley.get(TALKS + "/" + thing).at("/thing/facets");
        assertThat(retracted(facets.path(facet).path(0).path("possible").path(0))).isEqualTo(on);
    }

    @Test
    void so_does_the_state() throws Exception {
        var issues = parley.get(TALKS).at("/things/issue");
        assertThat(retracted(issues.at("/0/facets/status/0/possible/0")))
                .isEqualTo("source/gazette");
        assertThat(retracted(issues.at("/1/facets/status/0/possible/0"))).isEmpty();
    }

    @Test
    void so_does_the_timeline() throws Exception {
        var entries = parley.get(TALKS + "/timeline?kind=issue&from=2026-02").at("/entries");
        assertThat(retracted(entries.path(0))).isEqualTo("source/gazette");
    }

    @Test
    void so_do_the_revisions() throws Exception {
        var revisions = parley.get(TALKS + "/issue/ferry/revisions").at("/revisions");
        assertThat(retracted(revisions.path(0))).isEmpty();
        assertThat(retracted(revisions.path(1))).isEqualTo("source/gazette");
    }

    @ParameterizedTest
    @CsvSource({"place/inn, 2", "source/gazette, 2", "assessment/doubt, 3"})
    void no_record_rests_on_what_it_retracts_or_on_itself(String thing, int records)
            throws Exception {
        var revisions = parley.get(TALKS + "/" + thing + "/revisions").at("/revisions");
        assertThat(revisions.valueStream().map(RestingIT::retracted))
                .hasSize(records)
                .containsOnly("");
    }

    @Test
    void what_was_known_before_is_not_flagged() throws Exception {
        var known = parley.get(TALKS + "/issue/ferry?knownAt=" + before).at("/thing/facets");
        assertThat(retracted(known.at("/status/0/possible/0"))).isEmpty();
        assertThat(
                        parley.get(TALKS + "/meeting/round?knownAt=" + before)
                                .at("/thing/id")
                                .asString())
                .isEqualTo("round");
    }

    @Test
    void the_page_marks_it_and_lists_it() throws Exception {
        parley.awaitFacts();
        var page = parley.get("/negotiations/talks").body();
        assertThat(page)
                .contains("(rests on something retracted)")
                .contains("Resting on something retracted")
                .contains("record/round", "source/gazette");
    }

    @ParameterizedTest
    @CsvSource({
        "claim/toll, stands, source/gazette",
        "issue/ferry, stands, source/gazette",
        "assessment/gloom, stands, record/round",
        "meeting/round, retracted by, place/inn"
    })
    void the_page_of_a_thing_marks_what_rests_on_something_retracted(
            String thing, String standing, String on) throws Exception {
        var page = words(parley.get("/negotiations/talks/" + thing).body());
        assertThat(page).containsPattern(standing + "[^(]*\\(rests on something retracted: " + on);
    }

    @Test
    void a_page_marks_nothing_that_rests_on_nothing_retracted() throws Exception {
        assertThat(parley.get("/negotiations/talks/issue/quay").body())
                .contains("stands")
                .doesNotContain("retracted");
        assertThat(parley.get("/negotiations/talks/claim/toll?knownAt=" + before).body())
                .contains("stands")
                .doesNotContain("retracted");
    }

    @ParameterizedTest
    @CsvSource({"claims, A toll is near.", "issues, deadlocked", "assessments, No end in sight."})
    void each_list_of_the_page_marks_it_where_it_stands(String section, String text)
            throws Exception {
        parley.awaitFacts();
        var page = parley.get("/negotiations/talks").body();
        var list = page.substring(page.indexOf("<section id=\"" + section));
        assertThat(words(list.substring(0, list.indexOf("</section>"))))
                .contains(text + " (rests on something retracted)");
    }

    /** Returns the text of a page, in one line. */
    private static String words(String html) {
        return html.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
    }

    private static String retracted(JsonNode view) {
        return view.path("restsOnRetracted").path(0).asString("");
    }

    private static String send(String command, String fields) throws Exception {
        var recorded = parley.accepted(command, "{'negotiation':'talks'," + fields + "}");
        return recorded.at("/recordedAt").asString();
    }

    private static void retract(String founding, String id) throws Exception {
        var kind = founding.substring("Register".length()).toLowerCase(Locale.ROOT);
        var record =
                parley.get(TALKS + "/" + kind + "/" + id + "/revisions")
                        .at("/revisions/0/record")
                        .asString();
        send("RetractRecord", "'record':'" + record + "','reason':'It was made up.'");
    }
}
