package parley.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.http.Problems.refused;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.standalone.Parley;

/** Rejected commands: each response says what is wrong and where, and nothing is stored. */
@Timeout(300)
class BadInputIT {
    private static final String RAISE =
            "{'negotiation':'n','issue':'x','title':'X','category':'core'}";

    @TempDir private static Path data;
    private static Parley parley;
    private long head;

    @BeforeAll
    static void record_what_can_be_misused() throws Exception {
        parley = Parley.start(data, "--no-dossier");
        parley.accepted("OpenNegotiation", "{'negotiation':'n','title':'N','zone':'Europe/Kyiv'}");
        parley.accepted(
                "OpenNegotiation", "{'negotiation':'other','title':'O','zone':'Europe/Kyiv'}");
        parley.accepted(
                "RaiseIssue",
                "{'negotiation':'n','commandId':'i','issue':'i','title':'I','category':'core'}");
        parley.accepted(
                "RaiseIssue",
                "{'negotiation':'other','issue':'alien','title':'A','category':'core'}");
        parley.accepted(
                "RaiseIssue",
                "{'negotiation':'n','commandId':'gone','issue':'gone','title':'G','category':'core'}");
        parley.accepted("RetractRecord", "{'negotiation':'n','record':'gone','reason':'wrong'}");
        parley.accepted(
                "RecordStrike", "{'negotiation':'n','commandId':'s','strike':'s','title':'S'}");
        parley.accepted(
                "RecordClaim", "{'negotiation':'n','claim':'c','wording':'W','polarity':'holds'}");
        parley.accepted("RetractClaim", "{'negotiation':'n','claim':'c','reason':'taken back'}");
    }

    @AfterAll
    static void stop() {
        parley.close();
    }

    @BeforeEach
    void remember_the_head() throws Exception {
        head = parley.head();
    }

    @AfterEach
    void nothing_was_stored() throws Exception {
        assertThat(parley.head()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'negotiation':'n','issue':}        | 28",
                "{'negotiation':'n','issue':'x'      | 32",
                "{'negotiation':'n','negotiation':'n'} | 34",
                "{'best':NaN}                        | 10"
            })
    void malformed_json_names_the_place(String body, int about) throws Exception {
        var problem = refused(parley.command("RaiseIssue", body), 400, "malformed-json");
        assertThat(problem.at("/line").asInt()).isEqualTo(1);
        assertThat(problem.at("/column").asInt()).isBetween(about - 4, about + 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "7", "{} {}"})
    void a_body_that_is_no_command_is_refused(String body) throws Exception {
        refused(parley.command("RaiseIssue", body), 400, "malformed-json");
    }

    @Test
    void a_compressed_body_is_refused_in_a_sentence() throws Exception {
        refused(
                parley.command("RaiseIssue", RAISE, "Content-Encoding", "gzip"),
                415,
                "unsupported-encoding");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'isue':'x','title':'t','category':'core'             | /isue  | issue",
                "'issue':'x','titel':'t','category':'core'            | /titel | title",
                "'issue':'x','title':'t','category':'core','notes':'' | /notes | note",
                "'issue':'x','title':'t','category':'core','raised':{'edft':'2026'} | /raised/edft | edtf"
            })
    void an_unknown_field_is_told_with_the_nearest_right_name(
            String fields, String field, String nearest) throws Exception {
        var problem =
                refused(
                        parley.command("RaiseIssue", "{'negotiation':'n'," + fields + "}"),
                        400,
                        "unknown-field");
        assertThat(problem.at("/field").asString()).isEqualTo(field);
        assertThat(problem.at("/detail").asString()).endsWith("mean \"" + nearest + "\"?");
    }

    @Test
    void an_unknown_command_is_told_with_the_nearest_right_name() throws Exception {
        var problem = refused(parley.command("RaiseIsue", RAISE), 404, "unknown-command");
        assertThat(problem.at("/detail").asString()).endsWith("mean \"RaiseIssue\"?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "RaiseIssue       | 'issue':'y','title':'Y','category':'core'",
                "RecordStrike     | 'strike':'y','title':'Y'",
                "CorroborateClaim | 'claim':'c','reason':'R'",
                "RetractRecord    | 'record':'i','reason':'R'"
            })
    void a_source_that_repeats_itself_is_refused_where_it_is_written(String command, String fields)
            throws Exception {
        var body =
                "{'negotiation':'n',%s,'attributions':[{'source':'w','stance':'reports','repeats':'w'}]}"
                        .formatted(fields);
        var problem = refused(parley.command(command, body), 400, "invalid-value");
        assertThat(problem.at("/field").asString()).isEqualTo("/attributions/0/repeats");
        assertThat(problem.at("/detail").asString()).contains("can't repeat itself");
    }

    private static Parley.Answer status(String fields) throws Exception {
        return parley.command(
                "RecordIssueStatus",
                "{'negotiation':'n','issue':'i','status':'agreed'," + fields + "}");
    }

    @ParameterizedTest
    @CsvSource({
        "nope, n/issue/nope, missing",
        "gone, n/issue/gone, retracted",
        "alien, n/issue/alien, missing"
    })
    void a_reference_that_does_not_hold_is_named(String under, String reference, String standing)
            throws Exception {
        var problem =
                refused(
                        parley.command(
                                "RaiseIssue", RAISE.replace("}", ",'under':'" + under + "'}")),
                        422,
                        "dangling-reference");
        assertThat(problem.at("/reference").asString()).isEqualTo(reference);
        assertThat(problem.at("/standing").asString()).isEqualTo(standing);
    }

    @Test
    void a_source_that_is_not_there_is_named() throws Exception {
        var body = RAISE.replace("}", ",'attributions':[{'source':'nobody','stance':'asserts'}]}");
        var problem = refused(parley.command("RaiseIssue", body), 422, "dangling-reference");
        assertThat(problem.at("/reference").asString()).isEqualTo("n/source/nobody");
    }

    @Test
    void ids_are_used_once() throws Exception {
        refused(parley.command("RaiseIssue", RAISE.replace("'x'", "'i'")), 409, "id-used");
        refused(parley.command("RaiseIssue", RAISE.replace("'x'", "'gone'")), 409, "id-used");
        refused(
                parley.command("RaiseIssue", RAISE.replace("}", ",'commandId':'i'}")),
                409,
                "record-id-reused");
    }

    @Test
    void a_command_that_is_repeated_is_answered_as_before() throws Exception {
        var again =
                parley.command(
                        "RaiseIssue",
                        "{'title':'I','issue':'i', 'negotiation':'n','commandId':'i','category':'core'}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/repeated").asBoolean()).isTrue();
    }

    @Test
    void a_stale_version_is_refused() throws Exception {
        var body = "{'negotiation':'n','issue':'i','status':'agreed','from':'2026-02-20'}";
        refused(
                parley.command("RecordIssueStatus", body, "If-Match", "\"7\""),
                412,
                "stale-version");
        refused(
                parley.command("RecordIssueStatus", body, "If-Match", "seven"),
                400,
                "invalid-header");
    }

    @Test
    void a_broken_rule_is_told_by_its_stable_name() throws Exception {
        refused(
                parley.command("RetractClaim", "{'negotiation':'n','claim':'c','reason':'again'}"),
                422,
                "claim-already-retracted");
        refused(
                parley.command("RetractRecord", "{'negotiation':'n','record':'nope','reason':'r'}"),
                422,
                "record-unknown");
        refused(status("'from':'2126'"), 422, "valid-time-to-come");
    }

    @ParameterizedTest
    @ValueSource(ints = {1 << 20, 10_000_000})
    void a_body_over_a_mebibyte_is_refused(int length) throws Exception {
        var body = "{\"title\":\"" + "a".repeat(length) + "\"}";
        refused(post(BodyPublishers.ofString(body)), 413, "body-too-large");
        var bytes = body.getBytes(StandardCharsets.US_ASCII);
        refused(
                post(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(bytes))),
                413,
                "body-too-large");
    }

    @Test
    void json_nested_a_thousand_deep_is_refused() throws Exception {
        var deep = "[".repeat(1000) + "]".repeat(1000);
        refused(parley.command("RaiseIssue", RAISE.replace("'X'", deep)), 400, "malformed-json");
    }

    @Test
    void bytes_that_are_no_utf8_are_refused() throws Exception {
        for (var bad : new byte[][] {{(byte) 0xff}, {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, {1}}) {
            var text = new String(bad, StandardCharsets.ISO_8859_1);
            var body = RAISE.replace('\'', '"').replace("\"X\"", "\"" + text + "\"");
            refused(
                    post(BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.ISO_8859_1))),
                    400,
                    "malformed-json");
        }
    }

    private static Parley.Answer post(java.net.http.HttpRequest.BodyPublisher body)
            throws Exception {
        return parley.send(
                parley.request("/api/commands/RaiseIssue").POST(body),
                "Content-Type",
                "application/json");
    }

    @Test
    void a_misspelt_dry_run_records_nothing() throws Exception {
        var problem =
                refused(parley.command("RaiseIssue?dryrun=true", RAISE), 400, "unknown-parameter");
        assertThat(problem.at("/detail").asString()).contains("\"dryRun\"");
        for (var dryRun :
                List.of("dryRun=maybe", "dryRun", "dryRun=", "dryRun=true&dryRun=false")) {
            refused(parley.command("RaiseIssue?" + dryRun, RAISE), 400, "invalid-parameter");
        }
    }

    @Test
    void a_body_of_another_type_is_refused() throws Exception {
        for (var type :
                new String[] {"text/plain", "application/x-www-form-urlencoded", "text/xml"}) {
            var form = parley.request("/api/commands/RaiseIssue");
            form.POST(BodyPublishers.ofString(RAISE.replace('\'', '"')));
            refused(parley.send(form, "Content-Type", type), 415, "unsupported-media-type");
        }
    }
}
