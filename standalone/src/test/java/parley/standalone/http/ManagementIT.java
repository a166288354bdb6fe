package parley.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.postgres.ChildProcess;
import parley.standalone.Parley;
import parley.standalone.Programs;

/** Health and metrics of the packaged program, on their own port. */
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ManagementIT {
    private static final String CLOCK_AHEAD = "Parley-Clock-Ahead";
    private static final String OPEN = "{'negotiation':'n','title':'N','zone':'UTC'}";

    @TempDir private static Path data;

    private static ChildProcess program;
    private static Parley management;
    private static Parley parley;

    @BeforeAll
    static void start() throws Exception {
        program =
                Programs.asShipped(
                        "run",
                        "--data",
                        data.toString(),
                        "--port",
                        "0",
                        "--no-dossier",
                        "--management-port",
                        "0");
        var line = program.awaitLine("Health and metrics at ");
        management = Parley.at(line.replaceFirst(".*Health and metrics at (\\S+).*", "$1"));
        parley = Parley.on(program);
    }

    @AfterAll
    static void end() {
        management.close();
        parley.close();
    }

    @Test
    @Order(1)
    void metrics_count_appends_requests_and_facts_and_name_no_record() throws Exception {
        parley.accepted("OpenNegotiation", OPEN);
        assertThat(parley.command("OpenNegotiation", OPEN).status()).isEqualTo(409);
        assertThat(parley.get("/api/negotiations/n").status()).isEqualTo(200);
        assertThat(parley.get("/no-such-page").status()).isEqualTo(404);
        assertThat(parley.get("/", "Origin", "http://evil.example").status()).isEqualTo(403);
        for (var method : List.of("MADE", "UP")) {
            parley.send(parley.request("/parley.css").method(method, BodyPublishers.noBody()));
        }
        parley.awaitFacts();

        var metrics = management.get("/metrics");
        assertThat(metrics.header("Content-Type")).startsWith("text/plain; version=0.0.4");
        assertThat(metrics.body().lines())
                .contains(
                        "parley_appends_total{outcome=\"stored\"} 1.0",
                        "parley_appends_total{outcome=\"refused\"} 1.0",
                        "parley_append_batch_size_sum 2.0",
                        "parley_append_batch_seconds_count 2",
                        "parley_facts_position 1.0",
                        "parley_facts_lag 0.0",
                        "parley_facts_parked 0.0",
                        counted("GET", "/api/negotiations/{negotiation}", "2xx", 1),
                        counted("GET", "/**", "4xx", 1),
                        counted("GET", "none", "4xx", 1),
                        counted("other", "/**", "4xx", 2))
                .anyMatch(line -> line.startsWith("parley_append_batch_seconds_bucket{le="))
                .anyMatch(line ->
                        line.startsWith(
                                "hikaricp_connections_active{pool=\"parley-projection-readers\"}"))
                .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"))
                .noneMatch(line -> line.contains("/negotiations/n\"") || line.contains("MADE"));
    }

    private static String counted(String method, String address, String status, int times) {
        return "parley_requests_seconds_count{address=\"%s\",method=\"%s\",status=\"%s\"} %d"
                .formatted(address, method, status, times);
    }

    @Test
    @Order(2)
    void the_port_answers_health_and_metrics_and_nothing_else() throws Exception {
        assertThat(management.get("/health/live").at("/status").asString()).isEqualTo("up");
        assertThat(management.get("/health/ready").status()).isEqualTo(200);
        assertThat(management.get("/api/negotiations").status()).isEqualTo(404);
        var posted =
                management.send(management.request("/metrics").POST(BodyPublishers.ofString("x")));
        assertThat(posted.status()).isEqualTo(405);
        assertThat(posted.header("Allow")).isEqualTo("GET, HEAD");
        var head = management.send(management.request("/metrics").HEAD());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(parley.get("/metrics").status()).isEqualTo(404);
    }

    @Test
    @Order(3)
    void a_clock_that_lies_behind_the_log_is_told_everywhere_and_hides_no_record()
            throws Exception {
        assertThat(parley.get("/api/negotiations/n").header(CLOCK_AHEAD)).isEmpty();
        new Database(data).appendAsOf(Duration.ofHours(1));
        var raised =
                parley.accepted(
                        "RaiseIssue",
                        "{'negotiation':'n','issue':'x','title':'X','category':'core'}");
        isAboutAnHour(raised.header(CLOCK_AHEAD));
        var read = parley.get("/api/negotiations/n/issue/x?certain=true");
        assertThat(read.status()).isEqualTo(200);
        isAboutAnHour(read.header(CLOCK_AHEAD));
        var known =
                parley.get("/api/negotiations/n/issue/x?knownAt=" + Instant.now().plusSeconds(60));
        assertThat(known.status()).isEqualTo(200);
        isAboutAnHour(parley.get("/api/negotiations/unknown").header(CLOCK_AHEAD));
        isAboutAnHour(management.get("/health/ready").at("/clockAhead").asString());
        isAboutAnHour(parley.get("/health/ready").at("/clockAhead").asString());
        assertThat(management.get("/metrics").body())
                .containsPattern("parley_clock_ahead_seconds 3\\d{3}");
    }

    private static void isAboutAnHour(String seconds) {
        assertThat(Integer.parseInt(seconds)).isBetween(3_000, 3_600);
    }

    @Test
    @Order(4)
    void while_the_database_is_away_the_port_says_so() throws Exception {
        new Database(data).leave();
        Awaits.until(Duration.ofMinutes(1), () -> management.get("/health/ready").status() == 503);
        assertThat(management.get("/health/live").status()).isEqualTo(200);
        assertThat(management.get("/metrics").body()).contains("parley_facts_lag NaN");
    }
}
