package parley.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.http.Problems.refused;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.standalone.Parley;

/** The form in which callers take an answer: nothing is done for those who take none. */
@Timeout(300)
class AcceptIT {
    private static final String RAISE =
            "{'negotiation':'n','issue':'%s','title':'T','category':'core'}";

    @TempDir private static Path data;
    private static Parley parley;

    @BeforeAll
    static void open_a_negotiation() throws Exception {
        parley = Parley.start(data, "--no-dossier");
        parley.accepted("OpenNegotiation", "{'negotiation':'n','title':'N','zone':'Europe/Kyiv'}");
        for (int i = 0; i < 30; i++) {
            parley.accepted("RaiseIssue", RAISE.formatted("i-" + i));
        }
    }

    @AfterAll
    static void stop() {
        parley.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;charset=iso-8859-1",
                "application/json;charset=utf-16",
                "application/json; charset=\"utf-32\"",
                "application/json;charset=none",
                "application/geo+json",
                "application/ld+json",
                "application/json;q=0",
                "image/png",
                "text/html",
                "nonsense"
            })
    void who_takes_no_json_in_utf_8_is_refused_before_anything_is_done(String accept)
            throws Exception {
        var head = parley.head();
        for (var name : new String[] {"RaiseIssue", "RaiseIssue?dryRun=true"}) {
            refused(
                    parley.command(name, RAISE.formatted("never"), "Accept", accept),
                    406,
                    "not-acceptable");
        }
        refused(bulk(accept), 406, "not-acceptable");
        for (var path :
                new String[] {
                    "/api/negotiations",
                    "/api/negotiations/n",
                    "/api/negotiations/n/timeline",
                    "/api/negotiations/n/comparison",
                    "/api/negotiations/n/issue/i-1",
                    "/api/negotiations/n/issue/i-1/revisions",
                    "/api/negotiations/n/source/s/identity",
                    "/api/projections",
                    "/api/openapi.json",
                    "/health/ready"
                }) {
            var answer = refused(parley.get(path, "Accept", accept), 406, "not-acceptable");
            assertThat(answer.at("/detail").asString()).contains("application/json, in UTF-8");
        }
        assertThat(parley.head()).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "application/json;charset=utf-8",
                "application/json;charset=\"UTF-8\"",
                "application/json;version=1",
                "application/json;charset=utf-16, application/json",
                "text/html, application/json;q=0.1"
            })
    void who_takes_json_in_utf_8_gets_plain_json(String accept) throws Exception {
        for (var answer :
                new Parley.Answer[] {
                    parley.get("/api/negotiations/n", "Accept", accept),
                    parley.command("RaiseIssue?dryRun=true", RAISE.formatted("x"), "Accept", accept)
                }) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*/*", "application/x-ndjson", "application/ndjson", "application/jsonl"})
    void who_sends_lines_takes_lines(String accept) throws Exception {
        var answer = bulk(accept);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type"))
                .isEqualTo(accept.equals("*/*") ? "application/x-ndjson" : accept);
        refused(bulk("application/json"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html;charset=iso-8859-1", "application/json;charset=utf-16"})
    void a_page_is_a_page_whatever_is_taken(String accept) throws Exception {
        for (var path : new String[] {"/", "/negotiations/n", "/record/RaiseIssue", "/nowhere"}) {
            assertThat(parley.send(parley.request(path).GET(), "Accept", accept).status())
                    .isLessThan(500);
        }
    }

    @Test
    void json_is_compressed_for_those_who_ask() throws Exception {
        for (var path : new String[] {"/api/negotiations/n", "/api/openapi.json"}) {
            var plain = parley.get(path);
            var answer = fetch(path, "gzip");
            assertThat(plain.header("Content-Encoding")).isEmpty();
            assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(answer.headers().allValues("Vary").toString().toLowerCase(Locale.ROOT))
                    .contains("accept-encoding", "authorization");
            assertThat(answer.body().length * 2).isLessThan(plain.body().length());
            var tag = answer.headers().firstValue("ETag").orElseThrow();
            assertThat(parley.get(path, "If-None-Match", tag).status()).isEqualTo(304);
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
                assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(plain.body());
            }
        }
    }

    @Test
    void neither_pages_nor_lines_are_compressed() throws Exception {
        for (var path : new String[] {"/negotiations/n", "/record/RaiseIssue", "/parley.css"}) {
            var answer = fetch(path, "gzip");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().length).isGreaterThan(2_048);
            assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        }
        var lines = "{\"command\":\"Nothing\"}\n".repeat(100);
        var answer =
                parley.send(
                        parley.request("/api/commands").POST(BodyPublishers.ofString(lines)),
                        "Content-Type",
                        "application/x-ndjson",
                        "Accept-Encoding",
                        "gzip");
        assertThat(answer.body().length()).isGreaterThan(2_048);
        assertThat(answer.header("Content-Encoding")).isEmpty();
    }

    private static HttpResponse<byte[]> fetch(String path, String encoding) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(parley.address() + path))
                            .header("Accept-Encoding", encoding);
            return client.send(request.build(), BodyHandlers.ofByteArray());
        }
    }

    private static Parley.Answer bulk(String accept) throws Exception {
        var line =
                RAISE.formatted("never")
                        .replace('\'', '"')
                        .replaceFirst("\\{", "{\"command\":\"Nothing\",");
        return parley.send(
                parley.request("/api/commands").POST(BodyPublishers.ofString(line)),
                "Content-Type",
                "application/x-ndjson",
                "Accept",
                accept);
    }
}
