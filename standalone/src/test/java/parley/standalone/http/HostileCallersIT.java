package parley.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.http.Problems.refused;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.security.Role;
import parley.security.Token;
import parley.standalone.Parley;
import parley.standalone.access.TestTokens;

/**
 * Callers who take all the memory, time or places that they can get, some without a token. The
 * program has the heap with which it is shipped, and ends when that is used up; meanwhile it must
 * serve Anna.
 */
@Timeout(300)
class HostileCallersIT {
    private static final int MANY = 300;
    private static final int MEBIBYTE = 1 << 20;

    @TempDir private static Path folder;
    private static Parley parley;
    private static String anna;
    private static String boris;
    private static ExecutorService threads;

    private static int opened;

    private final List<HeldRequest> held = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        var data = folder.resolve("data");
        try (var before = new TestTokens(data)) {
            anna = before.issue("Anna", Role.RECORDER);
            boris = before.issue("Boris", Role.RECORDER);
        }
        parley = Parley.start(data, "--no-dossier", "--require-login");
        threads = Executors.newVirtualThreadPerTaskExecutor();
    }

    @AfterAll
    static void stop() {
        threads.shutdownNow();
        parley.close();
    }

    @AfterEach
    void let_go() throws IOException {
        for (var request : held) {
            request.close();
        }
    }

    @Test
    void logins_that_declare_a_mebibyte_and_send_a_byte() throws Exception {
        hold(MANY, form("/login", MEBIBYTE) + "t");
        annaIsServed();
        for (var request : held) {
            assertThat(request.status()).isEqualTo(413);
        }
    }

    @Test
    void logins_that_pause_are_ended() throws Exception {
        hold(MANY, form("/login", 1 << 13) + "t");
        annaIsServed();
        for (var request : held) {
            assertThat(request.status()).isEqualTo(408);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void forms_without_end_by_methods_that_take_none(String method) throws Exception {
        hold(
                1,
                form("/login", 0)
                        .replace("POST", method)
                        .replace("Content-Length: 0", "Transfer-Encoding: chunked"));
        assertThat(streamUntilAnswered(held.getFirst())).isEqualTo(405);
        annaIsServed();
    }

    @Test
    void a_login_without_end() throws Exception {
        hold(1, form("/login", 0).replace("Content-Length: 0", "Transfer-Encoding: chunked"));
        assertThat(streamUntilAnswered(held.getFirst())).isEqualTo(413);
        annaIsServed();
    }

    @Test
    void recording_forms_that_lack_their_last_byte() throws Exception {
        var form =
                form("/record/OpenNegotiation", MEBIBYTE)
                        .replace("Host:", "Authorization: Bearer " + boris + "\nHost:");
        hold(48, form + "a".repeat(MEBIBYTE - 1));
        annaIsServed();
        annaSendsTheGreatestCommand();
        assertThat(statuses()).containsOnly(408, 429).contains(429);
    }

    @Test
    void commands_that_lack_their_last_byte() throws Exception {
        hold(48, command(boris) + "100000\n" + "a".repeat(MEBIBYTE - 1));
        annaIsServed();
        annaSendsTheGreatestCommand();
        assertThat(statuses()).containsOnly(408, 429).contains(429);
    }

    @Test
    void who_takes_too_much_at_once_is_told_when_to_come_again() throws Exception {
        hold(48, command(boris) + "100000\n" + "a".repeat(MEBIBYTE - 1));
        for (var request : held) {
            if (request.status() == 429) {
                assertThat(request.rest())
                        .contains("Retry-After: ", "too-many-large-bodies", "Send fewer");
                return;
            }
        }
        throw new AssertionError("nobody was told");
    }

    @Test
    void one_caller_does_not_get_all_places_for_many_commands() throws Exception {
        try (var first = bulk(boris);
                var second = bulk(boris)) {
            refused(
                    parley.send(
                            parley.request("/api/commands").POST(BodyPublishers.ofString("")),
                            "Content-Type",
                            "application/x-ndjson",
                            "Authorization",
                            "Bearer " + boris),
                    429,
                    "too-many-bulk-calls");
            bulk(anna).close();
            first.end();
            first.rest();
            bulk(boris).close();
            second.end();
        }
    }

    @Test
    void a_command_and_a_head_that_arrive_byte_by_byte_are_ended() throws Exception {
        var trickles =
                List.of(
                        HeldRequest.begin(parley, command(boris) + "100000\n"),
                        HeldRequest.begin(parley, "GET / HTTP/1.1\nHost: localhost\nX: "));
        held.addAll(trickles);
        var ends = trickles.stream().map(each -> threads.submit(() -> trickle(each))).toList();
        assertThat(ends.getFirst().get()).isEqualTo(408);
        assertThat(ends.getLast().get()).isZero();
        annaIsServed();
    }

    @Test
    void heads_that_do_not_end() throws Exception {
        hold(900, "GET / HTTP/1.1\nHost: localhost\nX: " + "x".repeat(7_000));
        annaIsServed();
    }

    @Test
    void a_note_of_combining_marks() throws Exception {
        var note = "a" + "\u0301\u0316".repeat(10_000);
        var answer =
                refused(
                        parley.command(
                                "OpenNegotiation",
                                "{'negotiation':'n','title':'N','zone':'UTC','note':'%s'}"
                                        .formatted(note),
                                TestTokens.bearer(anna)),
                        400,
                        "invalid-value");
        assertThat(answer.at("/field").asString()).isEqualTo("/note");
    }

    /** Sends a part of so many requests, all at once. */
    private void hold(int times, String part) throws Exception {
        var begun = new ArrayList<Future<HeldRequest>>();
        for (int i = 0; i < times; i++) {
            begun.add(threads.submit(() -> HeldRequest.begin(parley, part)));
        }
        for (var request : begun) {
            held.add(request.get());
        }
    }

    private static String form(String path, int length) {
        return """
        POST %s HTTP/1.1
        Host: localhost
        Accept: text/html
        Content-Type: application/x-www-form-urlencoded
        Content-Length: %d

        """
                .formatted(path, length);
    }

    private static String command(String token) {
        return """
        POST /api/commands/OpenNegotiation HTTP/1.1
        Host: localhost
        Authorization: Bearer %s
        Content-Type: application/json
        Transfer-Encoding: chunked
        Connection: close

        """
                .formatted(token);
    }

    private static BulkBody bulk(String token) throws IOException {
        var bulk = BulkBody.begin(parley, Token.read(token).orElseThrow());
        bulk.send("{}\n");
        assertThat(bulk.next().at("/line").asInt()).isEqualTo(1);
        return bulk;
    }

    private List<Integer> statuses() throws IOException {
        var statuses = new ArrayList<Integer>();
        for (var request : held) {
            statuses.add(request.status());
        }
        return statuses;
    }

    private static void annaIsServed() throws Exception {
        var body = "{'negotiation':'n%d','title':'N','zone':'UTC'}".formatted(opened++);
        var answer = parley.command("OpenNegotiation", body, TestTokens.bearer(anna));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static void annaSendsTheGreatestCommand() throws Exception {
        var body = "{'negotiation':'n'%s}".formatted(" ".repeat(MEBIBYTE - 19));
        var answer = parley.command("OpenNegotiation", body, TestTokens.bearer(anna));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400); // its title is missing
    }

    /** Sends chunks until there is an answer, and returns its status. */
    private static int streamUntilAnswered(HeldRequest request) throws Exception {
        var status = threads.submit(request::status);
        var chunk = "10000\r\n" + "a".repeat(1 << 16) + "\r\n";
        try {
            while (!status.isDone()) {
                request.send(chunk);
            }
        } catch (IOException closed) {
            // It was answered before.
        }
        return status.get();
    }

    /** Sends a byte a second until there is an answer, and returns its status. */
    private static int trickle(HeldRequest request) throws Exception {
        Future<Integer> status = threads.submit(request::status);
        while (true) {
            try {
                return status.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException notYet) {
                request.send("a");
            }
        }
    }
}
