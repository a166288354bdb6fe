package parley.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.http.Problems.refused;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.standalone.Parley;

/** The headers of commands. */
@Timeout(300)
class CommandHeadersIT {
    @TempDir private static Path data;
    private static Parley parley;

    @BeforeAll
    static void open_a_negotiation() throws Exception {
        parley = Parley.start(data, "--no-dossier");
        parley.accepted("OpenNegotiation", "{'negotiation':'n','title':'N','zone':'Europe/Kyiv'}");
    }

    @AfterAll
    static void stop() {
        parley.close();
    }

    private static String raising(String issue, String fields) {
        return "{'negotiation':'n','issue':'%s','title':'T','category':'core'%s}"
                .formatted(issue, fields);
    }

    @Test
    void a_body_that_names_no_command_leaves_it_to_the_header() throws Exception {
        var body = raising("null", ",'commandId':null");
        var first = parley.command("RaiseIssue", body, "Idempotency-Key", "null-1");
        var second = parley.command("RaiseIssue", body, "Idempotency-Key", "null-1");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.at("/record").asString()).isEqualTo("null-1");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.at("/positions")).isEqualTo(first.at("/positions"));
    }

    @Test
    void a_header_that_is_a_string_as_its_draft_wants_it_is_read() throws Exception {
        var body = raising("quoted", "");
        var first = parley.command("RaiseIssue", body, "Idempotency-Key", "\"quoted-1\"");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.at("/record").asString()).isEqualTo("quoted-1");
        assertThat(parley.command("RaiseIssue", body, "Idempotency-Key", "quoted-1").status())
                .isEqualTo(200);
    }

    @Test
    void body_and_header_name_a_command_alike() throws Exception {
        var body = raising("alike", ",'commandId':'alike-1'");
        var problem =
                refused(
                        parley.command("RaiseIssue", body, "Idempotency-Key", "alike-2"),
                        400,
                        "invalid-header");
        assertThat(problem.at("/detail").asString()).contains("alike-1", "alike-2");
        assertThat(problem.at("/field").asString()).isEqualTo("/commandId");
        assertThat(problem.at("/header").asString()).isEqualTo("Idempotency-Key");
        assertThat(parley.command("RaiseIssue", body, "Idempotency-Key", "alike-1").status())
                .isEqualTo(201);
    }

    @Test
    void a_header_that_is_no_id_is_refused() throws Exception {
        refused(
                parley.command("RaiseIssue", raising("x", ""), "Idempotency-Key", "A b"),
                400,
                "invalid-header");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "*              | 201 | 412 | 409",
                "\"1\"          | 201 | 412 | 409",
                "1              | 201 | 412 | 409",
                "7, 1           | 201 | 412 | 409",
                "\"7\", \"1\"   | 201 | 412 | 409",
                "\"7\"          | 412 | 412 | 412",
                "W/\"1\"        | 412 | 412 | 412"
            })
    void a_condition_is_judged_alike_in_a_dry_run(
            String tags, int changing, int foundingNew, int foundingAgain) throws Exception {
        var issue = "if-" + Integer.toHexString(tags.hashCode());
        assertThat(parley.command("RaiseIssue", raising(issue, "")).status()).isEqualTo(201);
        var unknown = raising("unknown-" + issue, "");
        alike("RaiseIssue", unknown, tags, foundingNew);
        alike("RaiseIssue", raising(issue, ""), tags, foundingAgain);
        var status = "{'negotiation':'n','issue':'%s','status':'agreed','from':'2026-02-20'}";
        alike("RecordIssueStatus", status.formatted("unknown-" + issue), tags, 412);
        alike("RecordIssueStatus", status.formatted(issue), tags, changing);
    }

    private static void alike(String command, String body, String tags, int status)
            throws Exception {
        var dry = parley.command(command + "?dryRun=true", body, "If-Match", tags);
        var real = parley.command(command, body, "If-Match", tags);
        assertThat(real.status()).as(real.body()).isEqualTo(status);
        assertThat(dry.status()).as(dry.body()).isEqualTo(status == 201 ? 200 : status);
        if (status > 400) {
            assertThat(dry.body()).isEqualTo(real.body());
        }
    }

    @Test
    void a_dry_run_says_that_a_command_is_repeated() throws Exception {
        var body = raising("twice", ",'commandId':'twice'");
        assertThat(parley.command("RaiseIssue?dryRun=true", body).at("/repeated").asBoolean())
                .isFalse();
        parley.accepted("RaiseIssue", body);
        var again = parley.command("RaiseIssue?dryRun=true", body);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/repeated").asBoolean()).isTrue();
    }

    @Test
    void a_dry_run_foresees_that_nothing_is_transcribed_after_what_is_live() throws Exception {
        var body = raising("archived", ",'recordedAt':'1991-06-01T12:00:00Z'");
        for (var dryRun : new String[] {"?dryRun=true", ""}) {
            refused(parley.command("RaiseIssue" + dryRun, body), 422, "transcription-out-of-order");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void commands_are_posted(String method) throws Exception {
        var request =
                parley.request("/api/commands/RaiseIssue").method(method, BodyPublishers.noBody());
        var answer = refused(parley.send(request), 405, "method-not-allowed");
        assertThat(answer.header("Allow")).contains("POST");
    }

    @Test
    void a_head_is_refused_without_a_body() throws Exception {
        var head = parley.send(parley.request("/api/commands/RaiseIssue").HEAD());
        assertThat(head.status()).isEqualTo(405);
        assertThat(head.header("Allow")).contains("POST");
        assertThat(head.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json-patch+json", "image/png", "*/*", "nonsense"})
    void a_body_of_an_unknown_type_is_refused(String type) throws Exception {
        var request = parley.request("/api/commands/RaiseIssue");
        request.POST(BodyPublishers.ofString(raising("x", "").replace('\'', '"')));
        refused(parley.send(request, "Content-Type", type), 415, "unsupported-media-type");
    }

    @Test
    void an_answer_in_an_unknown_form_is_refused() throws Exception {
        refused(
                parley.command("RaiseIssue", raising("x", ""), "Accept", "image/png"),
                406,
                "not-acceptable");
    }
}
