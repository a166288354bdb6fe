package parley.benchmarks.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntFunction;
import parley.json.Json;
import parley.standalone.record.BulkRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many commands in one request, with next to nothing on top: of the answer, its end is read. */
public final class Bulk {
    private static final JsonMapper JSON = Json.lenient();
    private static final int BUFFER = 1 << 16;

    /** More than the summary takes. */
    private static final int TAIL = 4_000;

    private Bulk() {}

    /**
     * Sends parts of a body one after the other, all lines of which have to be recorded.
     *
     * @param part makes each of them
     * @return how many commands were recorded
     */
    public static long send(URI parley, int parts, IntFunction<byte[]> part) throws IOException {
        try (var request = BulkRequest.to(parley, null)) {
            var summary =
                    CompletableFuture.supplyAsync(
                            () -> summary(request), Thread::startVirtualThread);
            for (int i = 0; i < parts; i++) {
                var bytes = part.apply(i);
                request.send(bytes, 0, bytes.length);
            }
            request.end();
            return recorded(summary.join());
        }
    }

    private static long recorded(JsonNode summary) {
        long recorded = summary.path("recorded").asLong();
        if (!summary.path("end").asString().equals("complete")
                || recorded != summary.path("lines").asLong()) {
            throw new IllegalStateException("not all was recorded: " + summary);
        }
        return recorded;
    }

    private static JsonNode summary(BulkRequest request) {
        try {
            var answer = tail(request.answer().body());
            return JSON.readTree(
                    answer.substring(answer.lastIndexOf('\n', answer.length() - 2) + 1));
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static String tail(InputStream in) throws IOException {
        var buffer = new byte[BUFFER];
        int kept = 0;
        for (int read = in.read(buffer, 0, BUFFER); read >= 0; ) {
            kept += read;
            if (kept > BUFFER - TAIL) {
                System.arraycopy(buffer, kept - TAIL, buffer, 0, TAIL);
                kept = TAIL;
            }
            read = in.read(buffer, kept, BUFFER - kept);
        }
        return new String(buffer, 0, kept, UTF_8);
    }
}
