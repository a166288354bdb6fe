package parley.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.http.Problems.refused;

import java.nio.file.Path;
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

/** Invalid values: each response names the place, and nothing is stored. */
@Timeout(300)
class BadValueIT {
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
                "RaiseIssue", "{'negotiation':'n','issue':'i','title':'I','category':'core'}");
        parley.accepted("RecordStrike", "{'negotiation':'n','strike':'s','title':'S'}");
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

    private static Parley.Answer status(String fields) throws Exception {
        return parley.command(
                "RecordIssueStatus",
                "{'negotiation':'n','issue':'i','status':'agreed'," + fields + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'issue':7,'title':'t','category':'core'           | /issue    | a string",
                "'issue':'x','title':['t'],'category':'core'       | /title    | a string",
                "'issue':'x','title':'t','category':'core','raised':5 | /raised | EDTF",
                "'issue':'x','title':5,'category':'core'           | /title    | a string",
                "'issue':'x','title':1.5,'category':'core'         | /title    | a string",
                "'issue':'x','title':true,'category':'core'        | /title    | a string",
                "'issue':'x','title':'t','category':'core','note':5 | /note    | a string",
                "'issue':'x','title':'t','category':'cores'        | /category | \"core\"",
                "'issue':'x','title':'t','category':7              | /category | one of",
                "'issue':'x','category':'core'                     | /title    | required",
                "'issue':'x','title':' ','category':'core'         | /title    | blank",
                "'issue':'A b','title':'t','category':'core'       | /issue    | An id may contain a-z",
                "'issue':'x','title':'t','category':'core','recordedAt':'monday' | /recordedAt | instant",
                "'issue':'x','title':'t','category':'core','recordedAt':1771322400 | /recordedAt | instant",
                "'issue':'x','title':'t','category':'core','attributions':{} | /attributions | a list"
            })
    void a_wrong_value_is_named_by_its_field(String fields, String field, String words)
            throws Exception {
        var problem =
                refused(
                        parley.command("RaiseIssue", "{'negotiation':'n'," + fields + "}"),
                        400,
                        "invalid-value");
        assertThat(problem.at("/field").asString()).isEqualTo(field);
        assertThat(problem.at("/detail").asString()).contains(words);
    }

    @Test
    void a_bare_number_is_no_duration() throws Exception {
        var problem =
                refused(
                        parley.command(
                                "RecordMeeting",
                                "{'negotiation':'n','meeting':'m','title':'M','duration':{'length':90}}"),
                        400,
                        "invalid-value");
        assertThat(problem.at("/field").asString()).isEqualTo("/duration/length");
        assertThat(problem.at("/detail").asString()).contains("PT90M");
    }

    @Test
    void an_unknown_zone_is_named_by_its_field() throws Exception {
        var problem =
                refused(
                        parley.command(
                                "OpenNegotiation",
                                "{'negotiation':'m','title':'M','zone':'Mars/Base'}"),
                        400,
                        "invalid-value");
        assertThat(problem.at("/field").asString()).isEqualTo("/zone");
        assertThat(problem.at("/detail").asString()).contains("Europe/Zurich");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30, /from, 8",
        "2019-02-29, /from, 8",
        "2026-13, /from, 5",
        "last week, /from, 0",
        "2026-2-1, /from, 6"
    })
    void a_date_that_cannot_be_is_named_by_field_and_index(String from, String field, int index)
            throws Exception {
        var problem = refused(status("'from':'" + from + "'"), 400, "invalid-value");
        assertThat(problem.at("/field").asString()).isEqualTo(field);
        assertThat(problem.at("/index").asInt()).isEqualTo(index);
    }

    @Test
    void a_valid_time_beyond_the_calendar_is_refused_in_a_sentence() throws Exception {
        var problem = refused(status("'from':'Y12026'"), 400, "invalid-value");
        assertThat(problem.at("/detail").asString()).contains("years -4712 to 9999");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'best':4,'low':5}             | invalid-value | /figures/0/count      | low ≤ best",
                "{'best':-1}                    | invalid-value | /figures/0/count      | negative",
                "{'best':99999999999999999999}  | invalid-value | /figures/0/count/best | 9223372036854775807",
                "{'best':1.5}                   | invalid-value | /figures/0/count/best | whole number",
                "{'best':1e400}                 | invalid-value | /figures/0/count/best | whole number",
                "{'best':'4'}                   | invalid-value | /figures/0/count/best | whole number",
                "{}                             | invalid-value | /figures/0/count      | unknown is not zero",
                "{'bset':4}                     | unknown-field | /figures/0/count/bset | best"
            })
    void a_figure_that_cannot_be_is_named_by_its_field(
            String count, String name, String field, String words) throws Exception {
        var problem = refused(casualties(count), 400, name);
        assertThat(problem.at("/field").asString()).isEqualTo(field);
        assertThat(problem.at("/detail").asString()).contains(words);
    }

    @Test
    void not_a_number_is_refused() throws Exception {
        refused(casualties("{'best':NaN}"), 400, "malformed-json");
    }

    @Test
    void figures_that_a_publication_has_are_kept_as_they_are() throws Exception {
        assertThat(casualties("{'low':6,'best':4,'high':5,'asPublished':true}").status())
                .isEqualTo(201);
        var count =
                parley.get("/api/negotiations/n/strike/s")
                        .at("/thing/facets/casualties~1killed~1civilians/0/value/count");
        assertThat(count.at("/low").asLong()).isEqualTo(6);
        assertThat(count.at("/asPublished").asBoolean()).isTrue();
        head++;
    }

    @Test
    void a_number_below_zero_that_a_publication_has_is_kept_and_flagged_and_counts_nothing()
            throws Exception {
        assertThat(casualties("{'best':-99,'asPublished':true}").status()).isEqualTo(201);
        var value =
                parley.get("/api/negotiations/n/strike/s")
                        .at("/thing/facets/casualties~1killed~1civilians/0/value");
        assertThat(value.at("/count/best").asLong()).isEqualTo(-99);
        assertThat(value.at("/inconsistent").asBoolean()).isTrue();
        assertThat(parley.get("/negotiations/n").body())
                .contains("unknown (as published: best -99)");
        head++;
    }

    private static Parley.Answer casualties(String count) throws Exception {
        return parley.command(
                "RecordCasualties",
                "{'negotiation':'n','strike':'s','figures':[{'harm':'killed','population':'civilians','count':"
                        + count
                        + "}]}");
    }

    @Test
    void a_text_too_long_for_any_field_is_refused() throws Exception {
        refused(
                parley.command("RaiseIssue", RAISE.replace("'X'", "'" + "a".repeat(100_000) + "'")),
                400,
                "malformed-json");
        refused(
                parley.command("RaiseIssue", RAISE.replace("'X'", "'" + "a".repeat(501) + "'")),
                400,
                "invalid-value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\u007f", "\\u0085", "\\ud800", "\\ude00"})
    void characters_that_are_none_are_refused_in_any_field(String character) throws Exception {
        var title = parley.command("RaiseIssue", RAISE.replace("'X'", "'a" + character + "b'"));
        refused(title, 400, "invalid-value");
        assertThat(title.at("/field").asString()).isEqualTo("/title");
        var note =
                parley.command("RaiseIssue", RAISE.replace("}", ",'note':'a" + character + "b'}"));
        refused(note, 400, "invalid-value");
        assertThat(note.at("/field").asString()).isEqualTo("/note");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "RaiseIssue     | 'issue':'x','title':'t','category':'core','attributions':[null] | /attributions/0",
                "RaiseIssue     | 'issue':'x','title':'t','category':'core','places':['p',null]   | /places/1",
                "RecordStrike   | 'strike':'x','title':'t','means':[null]                         | /means/0",
                "RegisterPerson | 'person':'x','names':[null]                                     | /names/0",
                "RecordMeeting  | 'meeting':'x','title':'t','format':'private','relations':[null] | /relations/0",
                "RecordMeeting  | 'meeting':'x','title':'t','format':'private','delegations':[{'party':'a','delegates':[null]}] | /delegations/0/delegates/0",
                "RecordCasualties | 'strike':'s','figures':[null]                                 | /figures/0"
            })
    void a_hole_in_a_list_is_named_by_its_place(String command, String fields, String place)
            throws Exception {
        var problem =
                refused(
                        parley.command(command, "{'negotiation':'n'," + fields + "}"),
                        400,
                        "invalid-value");
        assertThat(problem.at("/field").asString()).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",'longitude':null"})
    void a_number_that_is_missing_is_not_zero(String longitude) throws Exception {
        var problem =
                refused(
                        parley.command(
                                "RegisterPlace",
                                "{'negotiation':'n','place':'p','names':[{'text':'P'}],'type':'venue','coordinates':{'latitude':46.2%s,'precisionMetres':100}}"
                                        .formatted(longitude)),
                        400,
                        "invalid-value");
        assertThat(problem.at("/field").asString()).isEqualTo("/coordinates/longitude");
        assertThat(problem.at("/detail").asString()).contains("required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-999999999-01-01T00:00:00Z",
                "0000-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "+300000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59Z"
            })
    void a_recorded_time_that_no_archive_has_is_refused_with_the_range(String recordedAt)
            throws Exception {
        for (var dryRun : new String[] {"", "?dryRun=true"}) {
            var problem =
                    refused(
                            parley.command(
                                    "RaiseIssue" + dryRun,
                                    RAISE.replace("}", ",'recordedAt':'" + recordedAt + "'}")),
                            400,
                            "invalid-value");
            assertThat(problem.at("/field").asString()).isEqualTo("/recordedAt");
        }
    }

    @Test
    void a_text_that_grows_when_it_is_composed_is_measured_as_it_is_kept() throws Exception {
        var title = "\u095c".repeat(300); // two characters each in NFC
        var problem =
                refused(
                        parley.command("RaiseIssue", RAISE.replace("'X'", "'" + title + "'")),
                        400,
                        "invalid-value");
        assertThat(problem.at("/field").asString()).isEqualTo("/title");
        var note = "\u095c".repeat(15_000);
        var tooLong = parley.command("RaiseIssue", RAISE.replace("}", ",'note':'" + note + "'}"));
        refused(tooLong, 400, "invalid-value");
        assertThat(tooLong.at("/field").asString()).isEqualTo("/note");
    }
}
