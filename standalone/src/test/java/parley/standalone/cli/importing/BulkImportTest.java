package parley.standalone.cli.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parley.standalone.cli.http.RequestRejected;
import tools.jackson.databind.JsonNode;

/** The import of a file of 2,500 lines, by the server's responses. */
@Timeout(60)
class BulkImportTest {
    private static final String BUSY = "{\"title\":\"Busy\",\"detail\":\"Come again.\"}";

    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<Long> sent = new ArrayList<>();
    private final Collected collected = new Collected();
    private final List<String> queries = new ArrayList<>();
    private @Nullable Boolean stopOnRefusal;
    private String file = "x\n".repeat(2_500);
    private HttpServer server;

    /** Responds to one request. */
    @FunctionalInterface
    private interface Answer {
        void to(HttpExchange exchange, long lines) throws IOException;
    }

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/api/commands",
                exchange -> {
                    try (exchange) {
                        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                        sent.add(body.lines().count());
                        queries.add(String.valueOf(exchange.getRequestURI().getQuery()));
                        answers.remove().to(exchange, sent.getLast());
                    }
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void requests_follow_each_other_and_are_reported_as_one() throws Exception {
        answers.addAll(List.of(recorded(7), recorded(9), recorded(8)));
        var totals = run();
        assertThat(sent).containsExactly(1_000L, 1_000L, 500L);
        assertThat(totals.recorded()).isEqualTo(2_500);
        assertThat(totals.resumeAt()).isNull();
        assertThat(collected.lines).isSorted().hasSize(2_500).endsWith(2_500L);
        assertThat(collected.summary)
                .hasToString(
                        "{\"end\":\"complete\",\"lines\":2500,\"recorded\":2500,\"lastPosition\":9,\"repeated\":0,\"refused\":0,\"unanswered\":0}");
    }

    @Test
    void who_is_told_to_come_again_does_so() throws Exception {
        answers.addAll(List.of(problem(429), recorded(1), problem(503), problem(503)));
        answers.addAll(List.of(recorded(2), recorded(3)));
        assertThat(run().recorded()).isEqualTo(2_500);
        assertThat(sent).containsExactly(1_000L, 1_000L, 1_000L, 1_000L, 1_000L, 500L);
    }

    @Test
    void who_is_told_so_all_the_time_says_from_where_to_go_on() throws Exception {
        answers.add(recorded(1));
        for (int i = 0; i < 10; i++) {
            answers.add(problem(503));
        }
        var totals = run();
        assertThat(totals.recorded()).isEqualTo(1_000);
        assertThat(totals.resumeAt()).isEqualTo(1_001);
        assertThat(totals.brokenOff()).contains("Busy");
        assertThat(collected.summary).isNull();
    }

    @Test
    void once_lines_are_on_record_a_refusal_says_from_where_to_go_on() throws Exception {
        answers.addAll(List.of(recorded(1), problem(401)));
        var totals = run();
        assertThat(totals.recorded()).isEqualTo(1_000);
        assertThat(totals.resumeAt()).isEqualTo(1_001);
    }

    @Test
    void a_refusal_at_the_beginning_is_no_more_than_that() {
        answers.add(problem(401));
        assertThatThrownBy(this::run)
                .isInstanceOf(RequestRejected.class)
                .hasMessageContaining("Busy");
    }

    @Test
    void what_came_of_an_answer_before_the_connection_was_lost_is_done() throws Exception {
        answers.addAll(List.of(recorded(1), lostAfter(10)));
        var totals = run();
        assertThat(totals.recorded()).isEqualTo(1_010);
        assertThat(totals.resumeAt()).isEqualTo(1_011);
        assertThat(collected.summary).isNull();
    }

    @Test
    void a_summary_that_breaks_off_is_summed_and_numbered_as_in_the_file() throws Exception {
        answers.addAll(List.of(recorded(1), brokenOffAt(3)));
        var totals = run();
        assertThat(totals.resumeAt()).isEqualTo(1_003);
        assertThat(String.valueOf(collected.summary))
                .contains("\"end\":\"broken-off\"", "\"resumeAt\":1003", "\"recorded\":1002");
    }

    @Test
    void what_the_caller_says_of_refusals_is_passed_on() throws Exception {
        answers.addAll(List.of(recorded(1), stoppedAt(5)));
        stopOnRefusal = true;
        var totals = run();
        assertThat(queries).containsExactly("stopOnRefusal=true", "stopOnRefusal=true");
        assertThat(totals.resumeAt()).isEqualTo(1_005);
        assertThat(totals.brokenOff()).isNull();
        assertThat(String.valueOf(collected.summary))
                .contains("\"end\":\"stopped\"", "\"resumeAt\":1005", "\"refused\":1");
    }

    @Test
    void once_lines_name_recorded_times_every_request_stops_at_a_refusal() throws Exception {
        file = "{\"recordedAt\":1}\n".repeat(1_500) + "x\n".repeat(1_000);
        answers.addAll(List.of(recorded(1), recorded(2), recorded(3)));
        assertThat(run().recorded()).isEqualTo(2_500);
        assertThat(queries).containsExactly("null", "stopOnRefusal=true", "stopOnRefusal=true");
    }

    @Test
    void no_line_that_names_a_recorded_time_is_sent_behind_one_that_was_refused() throws Exception {
        file = "x\n".repeat(2_000) + "{\"recordedAt\":1}\n".repeat(500);
        answers.addAll(List.of(refusedAt(7), recorded(2)));
        var totals = run();
        assertThat(queries).containsExactly("null", "null");
        assertThat(totals.resumeAt()).isEqualTo(7);
        assertThat(totals.brokenOff()).isNull();
        assertThat(String.valueOf(collected.summary))
                .contains("\"end\":\"stopped\"", "\"resumeAt\":7", "\"lines\":2000");
    }

    @Test
    void a_check_is_one_request_and_is_sent_again_as_a_whole() throws Exception {
        answers.addAll(List.of(problem(429), recorded(1)));
        var totals = check(true);
        assertThat(sent).containsExactly(2_500L, 2_500L);
        assertThat(queries).containsOnly("dryRun=true");
        assertThat(totals.recorded()).isEqualTo(2_500);
        assertThat(collected.bytes).isGreaterThanOrEqualTo(2 * 5_000);
    }

    @Test
    void a_check_of_what_is_piped_in_is_not_sent_again() throws Exception {
        answers.add(problem(429));
        assertThat(check(false).resumeAt()).isEqualTo(1);
        assertThat(sent).containsExactly(2_500L);
    }

    @Test
    void where_nobody_listens_is_told_at_once() {
        server.stop(0);
        assertThatThrownBy(this::run).isInstanceOf(ConnectException.class);
    }

    @Test
    void a_server_that_has_gone_in_between_says_from_where_to_go_on() throws Exception {
        answers.add((exchange, lines) -> {
            recorded(1).to(exchange, lines);
            exchange.close(); // or the server may stop in the middle of the answer
            new Thread(() -> server.stop(0)).start();
        });
        answers.add(lostAfter(0));
        assertThat(run().resumeAt()).isEqualTo(1_001);
    }

    private ImportTotals run() throws IOException {
        var address = "http://localhost:" + server.getAddress().getPort();
        try (var client = new BulkClient(URI.create(address), null)) {
            var importing = new BulkImport(client, collected, stopOnRefusal);
            importing.run(new LineBatchReader(new ByteArrayInputStream(file.getBytes(UTF_8))));
            return importing.totals();
        }
    }

    private ImportTotals check(boolean again) throws Exception {
        var address = "http://localhost:" + server.getAddress().getPort();
        try (var client = new BulkClient(URI.create(address), null)) {
            var importing = new BulkImport(client, collected, stopOnRefusal);
            importing.check(
                    () ->
                            new CountedInput(
                                    new ByteArrayInputStream(file.getBytes(UTF_8)), collected),
                    again,
                    1);
            return importing.totals();
        }
    }

    private static Answer stoppedAt(long line) {
        return (exchange, _) ->
                answer(
                        exchange,
                        200,
                        results(line - 1)
                                + "{\"line\":%d,\"status\":\"refused\",\"problem\":%s}\n"
                                        .formatted(line, BUSY)
                                + "{\"end\":\"stopped\",\"lines\":%d,\"refused\":1,\"resumeAt\":%d}\n"
                                        .formatted(line, line));
    }

    private static Answer refusedAt(long line) {
        return (exchange, lines) ->
                answer(
                        exchange,
                        200,
                        results(lines)
                                        .replace(
                                                "{\"line\":%d,\"status\":\"recorded\"}"
                                                        .formatted(line),
                                                "{\"line\":%d,\"status\":\"refused\",\"problem\":%s}"
                                                        .formatted(line, BUSY))
                                + "{\"end\":\"complete\",\"lines\":%d,\"refused\":1}\n"
                                        .formatted(lines));
    }

    private static Answer recorded(long position) {
        return (exchange, lines) ->
                answer(
                        exchange,
                        200,
                        results(lines)
                                + "{\"end\":\"complete\",\"lines\":%d,\"recorded\":%d,\"lastPosition\":%d}\n"
                                        .formatted(lines, lines, position));
    }

    private static Answer brokenOffAt(long line) {
        return (exchange, _) ->
                answer(
                        exchange,
                        200,
                        results(line - 1)
                                + "{\"end\":\"broken-off\",\"lines\":%d,\"recorded\":%d,\"resumeAt\":%d,\"problem\":%s}\n"
                                        .formatted(line - 1, line - 1, line, BUSY));
    }

    private static Answer lostAfter(long lines) {
        return (exchange, _) -> answer(exchange, 200, results(lines));
    }

    private static Answer problem(int status) {
        return (exchange, _) -> {
            exchange.getResponseHeaders().set("Retry-After", "0");
            answer(exchange, status, BUSY);
        };
    }

    private static String results(long lines) {
        var results = new StringBuilder();
        for (long line = 1; line <= lines; line++) {
            results.append("{\"line\":%d,\"status\":\"recorded\"}\n".formatted(line));
        }
        return results.toString();
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        exchange.sendResponseHeaders(status, 0);
        exchange.getResponseBody().write(text.getBytes(UTF_8));
    }

    /** Collects what is reported. */
    private static final class Collected implements ImportReport {
        private final List<Long> lines = new ArrayList<>();
        private @Nullable JsonNode summary;
        private long bytes;

        @Override
        public void sent(long more) {
            bytes += more;
        }

        @Override
        public void line(ImportResult result, JsonNode answer, ImportTotals by) {
            lines.add(answer.path("line").asLong());
        }

        @Override
        public void summary(JsonNode answer) {
            summary = answer;
        }

        @Override
        public void end(ImportTotals totals) {}
    }
}
