package parley.standalone.cli.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.json.Json;
import parley.standalone.InThisProcess;
import parley.standalone.Parley;
import parley.standalone.Programs;
import parley.standalone.http.BulkBody;
import tools.jackson.databind.JsonNode;

/**
 * The commands {@code parley list}, {@code show}, {@code timeline} and {@code revisions}: each once
 * as a process of the packaged program, and in all their variety within this process.
 */
@Timeout(300)
class ReadCommandIT {
    @TempDir private static Path folder;
    private static Parley parley;

    @BeforeAll
    static void record_an_issue_and_its_statuses() throws Exception {
        parley = Parley.start(folder.resolve("data"), "--no-dossier");
        parley.accepted(
                "OpenNegotiation",
                "{'negotiation':'lake','title':'Talks by the lake','zone':'UTC','fictional':true}");
        parley.accepted(
                "RaiseIssue",
                "{'negotiation':'lake','issue':'fishing','title':'Fishing','category':'core','raised':'2026-01-05'}");
        parley.accepted(
                "RecordIssueStatus",
                "{'negotiation':'lake','commandId':'s1','issue':'fishing','status':'progress','from':'2026-01-10','note':'heard twice'}");
        var last =
                parley.accepted(
                        "RecordIssueStatus",
                        "{'negotiation':'lake','commandId':'s2','corrects':'s1','issue':'fishing','status':'deadlocked','from':'2026-01-10'}");
        record_a_claim_of_a_retracted_source();
        parley.get("/api/negotiations/lake", "Parley-Position", last.header("Parley-Position"));
    }

    private static void record_a_claim_of_a_retracted_source() throws Exception {
        parley.accepted(
                "RegisterSource",
                "{'negotiation':'lake','commandId':'g','source':'gazette','type':'publication','description':'D'}");
        parley.accepted(
                "RecordClaim",
                "{'negotiation':'lake','commandId':'c1','claim':'toll','wording':'W','polarity':'holds','from':'2026-01-02','attributions':[{'source':'gazette','stance':'asserts'}]}");
        for (var wording : List.of("x", "y")) {
            parley.accepted(
                    "RecordClaim",
                    "{'negotiation':'lake','commandId':'c%s','corrects':'c1','claim':'toll','wording':'%s','polarity':'holds','from':'2026-01-02','attributions':[{'source':'gazette','stance':'asserts'}]}"
                            .formatted(wording, wording));
        }
        parley.accepted(
                "RetractRecord", "{'negotiation':'lake','record':'g','reason':'There is none.'}");
        parley.awaitFacts();
    }

    @AfterAll
    static void stop() {
        parley.close();
    }

    @Test
    void the_negotiations_are_listed() throws Exception {
        assertThat(read(0, "list")).contains("lake: Talks by the lake (open, fictional)");
        assertThat(read(0, "list", "--at", "2026-01-01", "--known-at", "2020"))
                .isEqualTo("There are no negotiations.");
    }

    @Test
    void a_state_and_a_thing_are_shown_as_of_both_clocks() throws Exception {
        assertThat(read(0, "show", "lake"))
                .contains("As of now, known at now (position ", "provisional; fictional)")
                .contains("issue/fishing", "  status: status deadlocked");
        assertThat(read(0, "show", "lake/issue/fishing", "--at", "2026-01-06", "--certain"))
                .contains("As of 2026-01-06T23:59:59.999999Z, known at now")
                .contains("status: status raised")
                .doesNotContain("negotiation/lake");
    }

    @Test
    void what_has_ended_is_shown_as_such_and_of_an_agreement_that_it_is_not_in_force()
            throws Exception {
        parley.accepted("OpenNegotiation", "{'negotiation':'over','title':'Over','zone':'UTC'}");
        parley.accepted(
                "RaiseIssue",
                "{'negotiation':'over','issue':'ferry','title':'Ferry','category':'core'}");
        parley.accepted(
                "RecordIssueStatus",
                "{'negotiation':'over','issue':'ferry','status':'progress','from':'2026-01-10','until':'2026-01-12T00:00'}");
        parley.accepted(
                "RecordAgreement", "{'negotiation':'over','agreement':'truce','title':'Truce'}");
        parley.accepted(
                "RecordAgreementStatus",
                "{'negotiation':'over','agreement':'truce','status':'in-force','from':'2026-01-10','until':'2026-01-12T00:00'}");
        parley.awaitFacts();
        var until = " until 2026-01-12T00:00:00Z, since 2026-01-12T00:00:00Z";
        assertThat(read(0, "show", "over", "--at", "2026-01-15"))
                .contains("status: ended: status progress" + until);
        assertThat(read(0, "show", "over/agreement/truce", "--at", "2026-01-15"))
                .contains("no longer in force: status in-force until 2026-01-12T00:00:00Z");
    }

    @Test
    void a_timeline_is_told_in_order_and_of_some_kinds_alone() throws Exception {
        var lines = read(0, "timeline", "lake", "--from", "2026-01").lines().toList();
        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(lines.stream().map(line -> line.substring(0, 20))).isSorted();
        assertThat(lines.getLast())
                .contains("2026-01-10T00:00:00Z to 2026-01-10T23:59:59.999999Z")
                .contains("  certainly  issue/fishing status: status deadlocked");
        assertThat(read(0, "timeline", "lake", "--from", "2026-01-10T12:00"))
                .contains("  possibly  issue/fishing status: status raised")
                .contains("  certainly  issue/fishing status: status deadlocked");
        assertThat(read(0, "timeline", "lake", "--from", "2026-01-11"))
                .doesNotContain("status raised")
                .contains("  certainly  issue/fishing status: status deadlocked");
        assertThat(read(0, "timeline", "lake", "--kind", "meeting"))
                .isEqualTo("Nothing is known of that time.");
    }

    @Test
    void revisions_tell_who_when_and_what_became_of_it() throws Exception {
        assertThat(read(0, "revisions", "lake/issue/fishing"))
                .contains("issue-status-recorded by owner, record s1 (corrected by s2)")
                .contains("record s2 (stands)", "unattributed", "note: heard twice");
    }

    @Test
    void what_rests_on_something_retracted_is_marked_with_what_that_is() throws Exception {
        var rests = "rests on something retracted: source/gazette";
        assertThat(read(0, "show", "lake/claim/toll"))
                .contains("  status: status reported, since 2026-01-02T23:59:59.999999Z, " + rests);
        assertThat(read(0, "show", "lake").lines().filter(line -> line.contains(rests)))
                .isNotEmpty();
        assertThat(read(0, "timeline", "lake", "--kind", "claim").lines())
                .isNotEmpty()
                .allMatch(line -> line.endsWith(rests));
        assertThat(read(0, "revisions", "lake/claim/toll"))
                .contains("record cy (stands, " + rests + ")");
        assertThat(read(0, "show", "lake/issue/fishing")).doesNotContain("rests on");
    }

    @Test
    void of_a_correction_that_was_corrected_the_next_one_is_named() throws Exception {
        assertThat(read(0, "revisions", "lake/claim/toll"))
                .contains("record c1 (corrected by cx", "record cx (corrected by cy");
    }

    @Test
    void with_json_the_answer_is_the_apis() throws Exception {
        for (var question :
                new String[][] {
                    {"list", "/api/negotiations"},
                    {"show lake", "/api/negotiations/lake"},
                    {"timeline lake", "/api/negotiations/lake/timeline"},
                    {
                        "revisions lake/issue/fishing",
                        "/api/negotiations/lake/issue/fishing/revisions"
                    }
                }) {
            var command = question[0] + " --json --to " + parley.address();
            var printed = json(run(0, command.split(" ")));
            assertThat(printed).isEqualTo(parley.get(question[1]).json());
        }
    }

    @Test
    void all_pages_are_told_each_on_a_line_of_json() throws Exception {
        var lines =
                IntStream.range(0, 120)
                        .mapToObj(day ->
                                "{'command':'RecordIssueStatus','negotiation':'many','issue':'i','status':'raised','from':'%s'}"
                                        .formatted(LocalDate.EPOCH.plusDays(day)));
        var opening =
                Stream.of(
                        "{'command':'OpenNegotiation','negotiation':'many','title':'Turned \u202Bround','zone':'UTC'}",
                        "{'command':'RaiseIssue','negotiation':'many','issue':'i','title':'T','category':'core'}");
        BulkBody.send(parley, null, Stream.concat(opening, lines).toArray(String[]::new));
        parley.awaitFacts();
        var pages = read(0, "timeline", "many", "--json").lines().map(ReadCommandIT::json).toList();
        assertThat(pages).hasSize(2);
        assertThat(read(0, "list")).contains("many: Turned round (");
        assertThat(pages.stream().mapToInt(page -> page.at("/entries").size()).sum())
                .isEqualTo(read(0, "timeline", "many").lines().count());
    }

    @Test
    void a_state_of_many_things_is_shown_whole() throws Exception {
        var lines =
                IntStream.range(0, 230)
                        .mapToObj(i ->
                                "{'command':'%s','negotiation':'crowd','%s':'x-%03d','title':'T',%s}"
                                        .formatted(
                                                i % 2 == 0 ? "RaiseIssue" : "RecordStrike",
                                                i % 2 == 0 ? "issue" : "strike",
                                                i,
                                                i % 2 == 0
                                                        ? "'category':'core'"
                                                        : "'occurred':'2026-01'"));
        var opening =
                Stream.of(
                        "{'command':'OpenNegotiation','negotiation':'crowd','title':'T','zone':'UTC'}");
        BulkBody.send(parley, null, Stream.concat(opening, lines).toArray(String[]::new));
        parley.awaitFacts();

        var shown = read(0, "show", "crowd").lines().toList();
        assertThat(shown).filteredOn(line -> line.startsWith("issue/x-")).hasSize(115);
        assertThat(shown).filteredOn(line -> line.startsWith("strike/x-")).hasSize(115);
        assertThat(shown).filteredOn(line -> line.startsWith("As of")).hasSize(1);
        assertThat(read(0, "show", "crowd", "--json").lines()).hasSize(3);
    }

    @Test
    void a_token_is_shown_where_one_is_given() throws Exception {
        var data = folder.resolve("data").toString();
        var made =
                run(0, "token", "create", "--name", "a", "--role", "reader", "--data", data)
                        .lines()
                        .toList();
        var token = Files.writeString(folder.resolve("token"), made.getLast()).toString();
        assertThat(read(0, "list", "--token-file", token)).contains("lake");
        run(0, "token", "revoke", "a", "--data", data);
        assertThat(read(1, "list", "--token-file", token)).contains("Invalid token");
    }

    @Test
    void what_is_refused_is_told_with_the_field_at_fault() throws Exception {
        assertThat(read(1, "show", "atlantis")).startsWith("Unknown negotiation:");
        assertThat(read(1, "show", "lake", "--at", "sometime")).contains("(at)");
        assertThat(read(2, "show", "lake/issue")).contains("NEGOTIATION/KIND/ID");
        assertThat(read(2, "timeline", "lake/issue/x")).contains("not the id of a negotiation");
        assertThat(read(2, "show")).contains("Missing required parameter");
    }

    @Test
    void that_nobody_answers_has_a_code_of_its_own() throws Exception {
        assertThat(run(3, "list", "--to", "http://127.0.0.1:1")).contains("can't be reached");
        assertThat(run(2, "list", "--to", "here")).contains("--to must name a server");
    }

    @Test
    void every_command_explains_itself() {
        for (var command :
                List.of(
                        "run",
                        "record",
                        "list",
                        "show",
                        "timeline",
                        "revisions",
                        "token create",
                        "token list",
                        "token renew",
                        "token revoke")) {
            assertThat(here(0, (command + " --help").split(" ")))
                    .contains("Usage: parley " + command, "Exit codes:")
                    .doesNotContain("[text=", "Default: []");
        }
    }

    private static JsonNode json(String text) {
        return Json.lenient().readTree(text);
    }

    private static String read(int code, String... question) {
        var arguments = new ArrayList<>(List.of(question));
        arguments.addAll(List.of("--to", parley.address()));
        return here(code, arguments.toArray(String[]::new));
    }

    private static String here(int code, String... arguments) {
        var ended = InThisProcess.run(arguments);
        assertThat(ended.code()).as(ended.output()).isEqualTo(code);
        return ended.output();
    }

    private static String run(int code, String... arguments) throws Exception {
        try (var program = Programs.packaged(arguments)) {
            var output = program.rest();
            assertThat(program.exitCode()).as(output).isEqualTo(code);
            return output;
        }
    }
}
