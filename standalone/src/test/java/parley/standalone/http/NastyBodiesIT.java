package parley.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import parley.standalone.Parley;

/** Memory use stays flat, whatever is sent; the program has the heap with which it is shipped. */
@Timeout(300)
class NastyBodiesIT {
    private static final int MEBIBYTE = 1 << 20;
    private static final int AT_ONCE = 64;
    private static final int TIMES = 256;

    /** The heap, and what the JVM needs besides: code, classes, threads. */
    private static final long MOST_KIBIBYTES = (384 + 350) * 1024;

    @TempDir private Path data;

    @Test
    @EnabledOnOs(OS.LINUX)
    void the_greatest_bodies_are_refused_many_at_once_and_memory_stays_bounded() throws Exception {
        try (var parley = Parley.start(data, "--no-dossier")) {
            for (var answer : sendAll(parley)) {
                assertThat(answer.get().status()).as(answer.get().body()).isBetween(400, 499);
            }
            parley.accepted(
                    "OpenNegotiation", "{'negotiation':'n','title':'N','zone':'Europe/Kyiv'}");
            assertThat(highWater(parley.program().pid())).isLessThan(MOST_KIBIBYTES);
        }
    }

    private static List<Future<Parley.Answer>> sendAll(Parley parley) {
        var bodies =
                Stream.of(
                                many("{}"),
                                many("[]"),
                                many("0"),
                                many("{\"a\":\"b\"}"),
                                deep(),
                                text(MEBIBYTE),
                                text(10_000_000))
                        .toList();
        var answers = new ArrayList<Future<Parley.Answer>>();
        try (var callers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < TIMES; i++) {
                var body = bodies.get(i % bodies.size());
                answers.add(callers.submit(() -> send(parley, body)));
            }
        }
        return answers;
    }

    private static Parley.Answer send(Parley parley, String body) throws Exception {
        var request = parley.request("/api/commands/RaiseIssue");
        try {
            return parley.send(
                    request.POST(BodyPublishers.ofString(body)),
                    "Content-Type",
                    "application/json");
        } catch (IOException unanswered) {
            throw new AssertionError(body.length() + " × " + body.substring(0, 60), unanswered);
        }
    }

    /** Repeats a value as often as a body has room for. */
    private static String many(String value) {
        var open = "{\"negotiation\":\"n\",\"attributions\":[" + value;
        var more = "," + value;
        return open + more.repeat((MEBIBYTE - open.length() - 2) / more.length()) + "]}";
    }

    private static String deep() {
        var nested = "[".repeat(1000) + "]".repeat(1000);
        var more = "," + nested;
        return "{\"places\":[" + nested + more.repeat(MEBIBYTE / more.length() - 2) + "]}";
    }

    private static String text(int length) {
        return "{\"title\":\"" + "a".repeat(length - 12) + "\"}";
    }

    private static long highWater(long pid) throws Exception {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            var line = lines.filter(each -> each.startsWith("VmHWM:")).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", ""));
        }
    }
}
