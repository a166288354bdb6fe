package parley.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.http.Problems.refused;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.security.Role;
import parley.security.Token;
import parley.standalone.Parley;
import parley.standalone.access.TestTokens;
import tools.jackson.databind.JsonNode;

/** Callers that send slowly, read nothing, or are too many: only they are ended. */
@Timeout(300)
class BulkPatienceIT {
    private static final String OPEN =
            "{'command':'OpenNegotiation','commandId':'open','negotiation':'n','title':'T','zone':'Europe/Kyiv'}";

    /** The number of concurrent bodies of a caller. */
    private static final int AT_ONCE = 2;

    @TempDir private static Path folder;
    private static Parley parley;

    /** Of as many callers as there are places. */
    private static List<Token> tokens;

    @BeforeAll
    static void start() throws Exception {
        var data = folder.resolve("data");
        try (var before = new TestTokens(data)) {
            tokens =
                    Stream.of("anna", "boris", "clara", "daria")
                            .map(name -> before.issue(name, Role.RECORDER))
                            .map(text -> Token.read(text).orElseThrow())
                            .toList();
        }
        parley = Parley.start(data, "--no-dossier", "--require-login");
        BulkBody.send(parley, tokens.getLast(), OPEN);
    }

    @AfterAll
    static void stop() {
        parley.close();
    }

    @Test
    void the_slow_are_ended_and_others_are_not_disturbed() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var byteByByte = threads.submit(() -> sendByteByByte(tokens.get(0)));
            var nothing = threads.submit(() -> sendNothingMore(tokens.get(1)));
            var deaf = threads.submit(() -> takeNoAnswers(tokens.get(2)));
            int undisturbed = 0;
            while (!(byteByByte.isDone() && nothing.isDone() && deaf.isDone())) {
                var lines = BulkBody.send(parley, tokens.getLast(), OPEN);
                assertThat(lines.getFirst().at("/status").asString()).isEqualTo("repeated");
                undisturbed++;
            }
            assertThat(undisturbed).isGreaterThan(100);
            tooSlow(byteByByte);
            tooSlow(nothing);
            assertThat(deaf.get()).isInstanceOf(IOException.class);
        }
    }

    private static void tooSlow(Future<JsonNode> ended) throws Exception {
        var summary = ended.get();
        assertThat(summary.at("/end").asString()).isEqualTo("broken-off");
        assertThat(summary.at("/problem/type").asString()).endsWith("body-too-slow");
        assertThat(summary.at("/resumeAt").asInt()).isEqualTo(2);
    }

    private static JsonNode sendByteByByte(Token token) throws Exception {
        try (var bulk = BulkBody.begin(parley, token)) {
            bulk.send(OPEN + "\n");
            assertThat(bulk.next().at("/line").asInt()).isEqualTo(1);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                return sendUntil(threads.submit(() -> bulk.rest().getLast()), bulk);
            }
        }
    }

    private static JsonNode sendUntil(Future<JsonNode> ended, BulkBody bulk) throws Exception {
        while (true) {
            try {
                return ended.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException notYet) {
                bulk.send(" ");
            }
        }
    }

    private static JsonNode sendNothingMore(Token token) throws Exception {
        try (var bulk = BulkBody.begin(parley, token)) {
            bulk.send(OPEN + "\n{'command'");
            return bulk.rest().getLast();
        }
    }

    /** Returns how it ended. */
    private static Exception takeNoAnswers(Token token) throws Exception {
        var lines = "x\n".repeat(1 << 15);
        try (var bulk = BulkBody.begin(parley, token)) {
            while (true) {
                bulk.send(lines);
            }
        } catch (IOException ended) {
            return ended;
        }
    }

    @Test
    void who_comes_when_many_are_there_is_told_to_come_again() throws Exception {
        List<BulkBody> there = new ArrayList<>();
        try {
            for (int i = 0; i < 2 * AT_ONCE; i++) {
                var bulk = BulkBody.begin(parley, tokens.get(i / AT_ONCE));
                there.add(bulk);
                bulk.send(OPEN + "\n");
                assertThat(bulk.next().at("/line").asInt()).isEqualTo(1);
            }
            var answer = refused(post(), 429, "too-many-bulk-calls");
            assertThat(answer.header("Retry-After")).matches("\\d+");
            there.getFirst().end();
            there.getFirst().rest();
            assertThat(post().status()).isEqualTo(200);
        } finally {
            for (var bulk : there) {
                bulk.close();
            }
        }
    }

    private static Parley.Answer post() throws Exception {
        return parley.send(
                parley.request("/api/commands").POST(BodyPublishers.ofString("")),
                "Content-Type",
                "application/x-ndjson",
                "Authorization",
                "Bearer " + tokens.getLast().text());
    }
}
