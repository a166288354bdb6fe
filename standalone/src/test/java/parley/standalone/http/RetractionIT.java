package parley.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.http.Problems.refused;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.standalone.Parley;
import tools.jackson.databind.JsonNode;

/** What a retraction takes away, and what a retraction of it brings back. */
class RetractionIT {
    @TempDir private static Path data;
    private static Parley parley;

    @BeforeAll
    static void start() throws Exception {
        parley = Parley.start(data, "--no-dossier");
    }

    @AfterAll
    static void stop() {
        parley.close();
    }

    @Test
    void what_a_retracted_retraction_took_away_stands_again_in_its_old_place() throws Exception {
        open("lake");
        send("lake", "stuck", "RecordIssueStatus", status("deadlocked", "2026-02-01"));
        send("lake", "eased", "RecordIssueStatus", status("progress", "2026-02-05"));
        var first = reading("lake", "");
        send("lake", "undo", "RetractRecord", "'record':'eased','reason':'Misread.'");
        assertThat(reading("lake", "").at("/value/status").asString()).isEqualTo("deadlocked");

        send("lake", "redo", "RetractRecord", "'record':'undo','reason':'It was right.'");
        var again = reading("lake", "");
        assertThat(again.at("/possible/0/record").asString()).isEqualTo("eased");
        assertThat(again.at("/possible")).isEqualTo(first.at("/possible"));
        assertThat(timeline("lake")).containsExactly("stuck", "eased");

        send("lake", "undo-again", "RetractRecord", "'record':'redo','reason':'No, misread.'");
        assertThat(reading("lake", "").at("/value/status").asString()).isEqualTo("deadlocked");
        assertThat(timeline("lake")).containsExactly("stuck");
        var gone = revision("lake", "eased");
        assertThat(gone.path("standing").asString()).isEqualTo("retracted");
        assertThat(gone.path("by").asString()).isEqualTo("undo");
        assertThat(revision("lake", "undo").path("standing").asString()).isEqualTo("stands");
        assertThat(revision("lake", "redo").path("by").asString()).isEqualTo("undo-again");
    }

    @Test
    void what_was_known_in_between_stays_so() throws Exception {
        open("brook");
        send("brook", "stuck", "RecordIssueStatus", status("deadlocked", "2026-02-01"));
        var undone = send("brook", "undo", "RetractRecord", "'record':'stuck','reason':'No.'");
        send("brook", "redo", "RetractRecord", "'record':'undo','reason':'Yes.'");
        assertThat(reading("brook", "").at("/value/status").asString()).isEqualTo("deadlocked");
        assertThat(reading("brook", "&knownAt=" + undone).at("/value/status").asString())
                .isEqualTo("raised");
    }

    @Test
    void a_correction_that_was_retracted_with_its_chain_returns_as_the_newest() throws Exception {
        open("mill");
        send("mill", "stuck", "RecordIssueStatus", status("deadlocked", "2026-02-01"));
        send(
                "mill",
                "stalled",
                "RecordIssueStatus",
                status("stalled", "2026-02-02") + ",'corrects':'stuck'");
        send("mill", "undo", "RetractRecord", "'record':'stuck','reason':'No.'");
        send("mill", "redo", "RetractRecord", "'record':'undo','reason':'Yes.'");
        assertThat(reading("mill", "").at("/value/status").asString()).isEqualTo("stalled");
        assertThat(revision("mill", "stuck").path("standing").asString()).isEqualTo("corrected");
        send(
                "mill",
                "moving",
                "RecordIssueStatus",
                status("progress", "2026-02-02") + ",'corrects':'stuck'");
        assertThat(reading("mill", "").at("/value/status").asString()).isEqualTo("progress");
    }

    @Test
    void a_whole_negotiation_falls_and_returns() throws Exception {
        open("isle");
        send("isle", "stuck", "RecordIssueStatus", status("deadlocked", "2026-02-01"));
        send("isle", "away", "RetractRecord", "'record':'isle-open','reason':'Not theirs.'");
        assertThat(parley.get("/api/negotiations/isle").status()).isEqualTo(404);
        refused(
                command("isle", "RecordIssueStatus", status("progress", "2026-02-03")),
                422,
                "dangling-reference");
        var again = command("isle", "RetractRecord", "'record':'isle-open','reason':'Again.'");
        refused(again, 422, "thing-retracted");
        assertThat(again.at("/retraction").asString()).isEqualTo("away");

        send("isle", "back", "RetractRecord", "'record':'away','reason':'It is theirs.'");
        assertThat(reading("isle", "").at("/value/status").asString()).isEqualTo("deadlocked");
        send("isle", "eased", "RecordIssueStatus", status("progress", "2026-02-03"));
        assertThat(reading("isle", "").at("/value/status").asString()).isEqualTo("progress");
    }

    @Test
    void a_dry_run_says_what_would_fall_what_returns_and_what_rests_on_it() throws Exception {
        open("ford");
        send("ford", "stuck", "RecordIssueStatus", status("deadlocked", "2026-02-01"));
        send(
                "ford",
                "toll",
                "RaiseIssue",
                "'issue':'toll','title':'Toll','category':'core','under':'ferry'");
        var fall = dryRun("ford", "'record':'ford-ferry','reason':'No.'").path("consequences");
        assertThat(fall.at("/falls/thing").asString()).isEqualTo("ford/issue/ferry");
        assertThat(texts(fall.at("/falls/records"))).containsExactly("ford-ferry", "stuck");
        assertThat(texts(fall.at("/restOnRetracted/records"))).containsExactly("toll");
        assertThat(fall.at("/returns/records")).isEmpty();

        send("ford", "gone", "RetractRecord", "'record':'ford-ferry','reason':'No.'");
        var back = dryRun("ford", "'record':'gone','reason':'Yes.'").path("consequences");
        assertThat(back.at("/returns/thing").asString()).isEqualTo("ford/issue/ferry");
        assertThat(texts(back.at("/returns/records"))).containsExactly("ford-ferry", "stuck");
        assertThat(back.at("/falls/records")).isEmpty();
    }

    @Test
    void a_retraction_is_not_corrected_and_nothing_else_refers_to_it() throws Exception {
        open("quay");
        send("quay", "stuck", "RecordIssueStatus", status("deadlocked", "2026-02-01"));
        send("quay", "undo", "RetractRecord", "'record':'stuck','reason':'No.'");
        var corrected =
                command(
                        "quay",
                        "RetractRecord",
                        "'record':'stuck','reason':'A better one.','corrects':'undo'");
        refused(corrected, 422, "retraction-not-corrected");
        send(
                "quay",
                "quay-gazette",
                "RegisterSource",
                "'source':'gazette','type':'publication','description':'A'");
        var resting =
                command(
                        "quay",
                        "RecordAssessment",
                        "'assessment':'a','author':{'source':'gazette'},'judgement':'J','made':'2026-02-03','about':['undo']");
        refused(resting, 422, "dangling-reference");
        assertThat(resting.at("/standing").asString()).isEqualTo("retraction");
    }

    private static void open(String negotiation) throws Exception {
        send(negotiation, negotiation + "-open", "OpenNegotiation", "'title':'T','zone':'UTC'");
        send(
                negotiation,
                negotiation + "-ferry",
                "RaiseIssue",
                "'issue':'ferry','title':'The ferry','category':'core'");
    }

    private static String status(String status, String from) {
        return "'issue':'ferry','status':'%s','from':'%s'".formatted(status, from);
    }

    private static String send(String negotiation, String id, String command, String fields)
            throws Exception {
        var body = "{'negotiation':'%s','commandId':'%s',%s}".formatted(negotiation, id, fields);
        return parley.accepted(command, body).at("/recordedAt").asString();
    }

    private static Parley.Answer command(String negotiation, String command, String fields)
            throws Exception {
        return parley.command(command, "{'negotiation':'%s',%s}".formatted(negotiation, fields));
    }

    private static JsonNode dryRun(String negotiation, String fields) throws Exception {
        return command(negotiation, "RetractRecord?dryRun=true", fields).json();
    }

    private static JsonNode reading(String negotiation, String question) throws Exception {
        return parley.get(
                        "/api/negotiations/%s/issue/ferry?at=2026-03-01%s"
                                .formatted(negotiation, question))
                .at("/thing/facets/status/0");
    }

    private static List<String> timeline(String negotiation) throws Exception {
        var page =
                parley.get(
                        "/api/negotiations/%s/timeline?from=2026-02-01&until=2026-03-01"
                                .formatted(negotiation));
        return texts(page.at("/entries"), "record");
    }

    private static JsonNode revision(String negotiation, String record) throws Exception {
        var page = parley.get("/api/negotiations/%s/issue/ferry/revisions".formatted(negotiation));
        return page.at("/revisions")
                .valueStream()
                .filter(each -> each.path("record").asString().equals(record))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(each -> each.path(field).asString())
                .toList();
    }
}
