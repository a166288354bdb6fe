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

/** Invalid reads, and forbidden callers. */
@Timeout(300)
class BadQuestionIT {
    @TempDir private static Path data;
    private static Parley parley;

    @BeforeAll
    static void record_something() throws Exception {
        parley = Parley.start(data, "--no-dossier");
        parley.accepted("OpenNegotiation", "{'negotiation':'n','title':'N','zone':'Europe/Kyiv'}");
    }

    @AfterAll
    static void stop() {
        parley.close();
    }

    @ParameterizedTest
    @CsvSource({"/timeline?from=1900&until=1901, /entries", "/comparison, /meetings"})
    void an_empty_list_is_an_answer(String question, String list) throws Exception {
        var answer = parley.get("/api/negotiations/n" + question);
        assertThat(answer.at(list).isArray()).isTrue();
        assertThat(answer.at(list).isEmpty()).isTrue();
    }

    @Test
    void a_timeline_names_the_stretch_that_it_is_of() throws Exception {
        var asOf = parley.get("/api/negotiations/n/timeline?during=2026-02").at("/asOf/during");
        assertThat(asOf.at("/from").asString()).isEqualTo("2026-01-31T22:00:00Z");
        assertThat(asOf.at("/until").asString()).isEqualTo("2026-02-28T22:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "n?at=2026-02-30,                        invalid-parameter, at",
        "n?at=12026,                             invalid-parameter, at",
        "n?at=Y12026,                            invalid-parameter, at",
        "n?at=,                                  invalid-parameter, at",
        "n?at=26,                                invalid-parameter, at",
        "n?knownAt=20,                           invalid-parameter, knownAt",
        "n?during=20~,                           invalid-parameter, during",
        "n?at=2024-33,                           invalid-parameter, at",
        "n?at=9999-24,                           invalid-parameter, at",
        "n/timeline?from=20,                     invalid-parameter, from",
        "n?at=2026-02-17T10:00%5BMars/Base%5D,   invalid-parameter, at",
        "n?knownAt=yesterday,                    invalid-parameter, knownAt",
        "n?during=2026-03/2026-02,               invalid-parameter, during",
        "n?during=2026&at=2026,                  invalid-parameter, at",
        "n?at=%5B2026-02-03..%5D,                invalid-parameter, at",
        "n?at=2026-02/2026-03,                   invalid-parameter, at",
        "n?knownAt=%5B2026-02-03..%5D,           invalid-parameter, knownAt",
        "n?at=-4713,                             invalid-parameter, at",
        "n?at=Y-12026,                           invalid-parameter, at",
        "n?during=12026,                         invalid-parameter, during",
        "n?certain=maybe,                        invalid-parameter, certain",
        "n?knowAt=2026,                          unknown-parameter, knowAt",
        "n?at=2020&at=2021,                      invalid-parameter, at",
        "n?certain=true&certain=false,           invalid-parameter, certain",
        "n/timeline?cursor=abc,                  invalid-parameter, cursor",
        "n/timeline?limit=0,                     invalid-parameter, limit",
        "n/timeline?limit=1001,                  invalid-parameter, limit",
        "n/timeline?limit=99999999999,           invalid-parameter, limit",
        "n/timeline?limit=-99999999999,          invalid-parameter, limit",
        "n/timeline?limit=few,                   invalid-parameter, limit",
        "n/timeline?from=2026&until=2025,        invalid-parameter, until",
        "n/timeline?until=%5B2026-02-03..%5D,    invalid-parameter, until",
        "n/timeline?from=2026-02/2026-03,        invalid-parameter, from",
        "n/timeline?from=Y12026,                 invalid-parameter, from",
        "n/timeline?during=2026&from=2026,       invalid-parameter, during",
        "n/timeline?at=2026,                     unknown-parameter, at",
        "?cursor=AAAA,                           invalid-parameter, cursor",
        "?cursor=%21%21,                         invalid-parameter, cursor",
        "n/negotiation/n/revisions?cursor=AAAA,  invalid-parameter, cursor"
    })
    void a_parameter_that_cannot_be_is_named(String address, String name, String parameter)
            throws Exception {
        var path = address.startsWith("?") ? address : "/" + address;
        var problem = refused(parley.get("/api/negotiations" + path), 400, name);
        assertThat(problem.at("/parameter").asString()).isEqualTo(parameter);
    }

    @ParameterizedTest
    @CsvSource({
        "n?at=26,                              'four digits, as in 2026, a day as in 2026-02-17'",
        "n?during=2026-03/2026-02,             exchange the two",
        "n?at=2024-33,                         'write the months, as in [2026-01..2026-03]'",
        "n/timeline?from=2026&until=2025,      exchange from and until",
        "n/timeline?limit=1001,                A page can hold from 1 to 1000 entries.",
        "n/timeline?limit=99999999999,         A page can hold from 1 to 1000 entries.",
        "n/timeline?limit=few,                 This must be a whole number."
    })
    void a_parameter_that_cannot_be_is_refused_with_the_mend(String address, String mend)
            throws Exception {
        var problem = refused(parley.get("/api/negotiations/" + address), 400, "invalid-parameter");
        assertThat(problem.at("/detail").asString()).contains(mend);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/negotiations/nope, unknown-negotiation",
        "/api/negotiations/n/wizard/x, unknown-kind",
        "/api/negotiations/n/timeline?kind=wizard, unknown-kind",
        "/api/negotiations/n/issue/nope, not-there",
        "/api/negotiations/n/issue/nope/revisions, not-there",
        "/api/negotiations/n?knownAt=-4712-01-01%5BPacific/Kiritimati%5D, not-there",
        "/api/negotiations/n/timeline?knownAt=-4712, not-there",
        "/api/nothing, no-such-address",
        "/error, no-such-address"
    })
    void an_address_that_leads_nowhere_is_told(String address, String name) throws Exception {
        refused(parley.get(address), 404, name);
    }

    @Test
    void an_address_that_is_only_told_things_takes_another_method() throws Exception {
        refused(parley.get("/api/commands"), 405, "method-not-allowed");
    }

    @Test
    void known_at_to_come_is_answered_as_provisional() throws Exception {
        var answer = parley.get("/api/negotiations/n?knownAt=2126");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/asOf/finality").asString()).isEqualTo("provisional");
    }

    @Test
    void a_year_before_christ_is_answered() throws Exception {
        var answer = parley.get("/api/negotiations/n?at=-0500");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/asOf/at").asString()).startsWith("-0500-12-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?at=9999",
                "?at=-4712-01-01",
                "?at=9999%5BAmerica/Los_Angeles%5D",
                "?knownAt=9999%5BAmerica/Los_Angeles%5D",
                "?during=-4712/9999",
                "?during=../..",
                "?during=%5B2026-02-03..%5D",
                "?during=9999/&certain=true",
                "/timeline?from=-4712&until=9999",
                "/timeline?from=%5B..2026%5D&until=%5B..2026%5D",
                "/timeline?from=%5B2026..%5D",
                "/timeline?during=../..",
                "/negotiation/n?during=/2026-02"
            })
    void the_ends_of_time_are_answered(String question) throws Exception {
        var answer = parley.get("/api/negotiations/n" + question);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("10000-");
    }

    @Test
    void the_last_instant_of_time_stands_for_what_lies_after_it_in_the_west() throws Exception {
        parley.accepted(
                "OpenNegotiation",
                "{'negotiation':'west','title':'W','zone':'America/Los_Angeles','opened':'2026'}");
        parley.accepted(
                "RecordAgreement",
                "{'negotiation':'west','agreement':'a','title':'A','parties':[]}");
        parley.accepted(
                "RecordAgreementStatus",
                "{'negotiation':'west','agreement':'a','status':'in-force','from':'9999-12-31'}");
        var last = "9999-12-31T23:59:59.999999Z";
        var state = parley.get("/api/negotiations/west?at=9999&knownAt=9999");
        assertThat(state.at("/asOf/at").asString()).isEqualTo(last);
        assertThat(state.at("/asOf/knownAt").asString()).isEqualTo(last);
        var year = parley.get("/api/negotiations/west/agreement/a?during=9999");
        assertThat(year.at("/asOf/during/from").asString()).isEqualTo("9999-01-01T08:00:00Z");
        assertThat(year.at("/asOf/during/until").asString()).isEqualTo(last);
        assertThat(year.body()).contains("\"latest\":\"" + last).doesNotContain("10000-");
        assertThat(parley.get("/api/negotiations/west?at=" + last).at("/asOf/at").asString())
                .isEqualTo(last);
        assertThat(parley.get("/negotiations/west?at=9999").status()).isEqualTo(200);
    }

    @Test
    void the_first_instant_of_time_stands_for_what_lies_before_it_in_the_east() throws Exception {
        parley.accepted(
                "OpenNegotiation",
                "{'negotiation':'east','title':'E','zone':'Asia/Tokyo','opened':'-4712-01-01'}");
        var opened = parley.get("/api/negotiations/east").at("/negotiation/facets/status/0");
        assertThat(opened.at("/possible/0/earliest").asString()).isEqualTo("-4712-01-01T00:00:00Z");
        assertThat(parley.get("/api/negotiations/east?at=-4712-01-01T00:00:00Z").status())
                .isEqualTo(200);
    }

    @Test
    void a_zone_may_be_named_in_brackets_as_they_are() throws Exception {
        var answer =
                RawHttp.send(
                        parley.address(),
                        "GET /api/negotiations/n?at=2026-02-17T10:00:00[Asia/Tokyo] HTTP/1.1",
                        "Host: localhost");
        assertThat(answer).startsWith("HTTP/1.1 200").contains("\"at\":\"2026-02-17T01:00:00");
    }

    @Test
    void another_method_than_the_address_takes_is_told() throws Exception {
        refused(parley.get("/api/commands/RaiseIssue"), 405, "method-not-allowed");
        refused(parley.get("/api/projections/facts/rebuild"), 405, "method-not-allowed");
        var delete = parley.send(parley.request("/api/negotiations/n").DELETE());
        refused(delete, 405, "method-not-allowed");
        assertThat(delete.header("Allow")).contains("GET");
    }

    @Test
    void only_a_form_takes_fields() throws Exception {
        var rebuild =
                parley.request("/api/projections/facts/rebuild?%2Fissue=x")
                        .POST(BodyPublishers.noBody());
        refused(parley.send(rebuild), 400, "unknown-parameter");
    }

    @Test
    void another_form_than_there_is_is_told() throws Exception {
        refused(parley.get("/api/negotiations", "Accept", "text/xml"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "127.0.0.1.nip.io",
                "evil.example:8080",
                "localhost@evil.example",
                "0.0.0.0",
                "127.0.0.2"
            })
    void a_name_rebound_to_the_loopback_is_not_let_in(String host) throws Exception {
        var answer =
                RawHttp.send(parley.address(), "GET /api/negotiations HTTP/1.1", "Host: " + host);
        assertThat(answer)
                .matches("(?s)HTTP/1.1 40[03] .*")
                .contains("application/problem+json")
                .doesNotContain("negotiations\":");
    }

    @Test
    void a_foreign_host_is_told_why() throws Exception {
        var answer =
                RawHttp.send(
                        parley.address(), "GET /api/negotiations HTTP/1.1", "Host: evil.example");
        assertThat(answer).startsWith("HTTP/1.1 403").contains("urn:parley:problem:foreign-host");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://evil.example", "null", "http://localhost:1", "https://localhost"})
    void a_page_of_another_site_is_not_let_in(String origin) throws Exception {
        var command = parley.request("/api/commands/RaiseIssue");
        command.POST(BodyPublishers.ofString("{}"));
        refused(
                parley.send(command, "Origin", origin, "Content-Type", "application/json"),
                403,
                "foreign-origin");
        refused(parley.get("/api/negotiations", "Origin", origin), 403, "foreign-origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/negotiations/%00 HTTP/1.1",
                "GET /api/negotiations/a%2Fb HTTP/1.1",
                "GET /api/negotiations?at=% HTTP/1.1",
                "GET /api/negotiations/<x> HTTP/1.1"
            })
    void a_request_line_that_is_none_gets_a_problem_too(String line) throws Exception {
        var answer = RawHttp.send(parley.address(), line, "Host: localhost");
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "urn:parley:problem:bad-request")
                .doesNotContain("Exception", "Tomcat", "<html");
    }
}
