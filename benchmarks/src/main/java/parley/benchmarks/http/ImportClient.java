package parley.benchmarks.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.IntFunction;
import parley.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends many commands in consecutive requests, as {@code parley record} does, with hardly any
 * overhead: only the end of each response is read.
 */
public final class ImportClient {
    public static final int LINES_A_REQUEST = 1_000;

    private static final JsonMapper JSON = Json.lenient();

    private ImportClient() {}

    /**
     * Sends parts of a file one after the other, all lines of which must be recorded.
     *
     * @param lines the number of lines in each part
     * @param part creates the part with a number
     * @return how many commands were recorded
     */
    public static long send(URI parley, int parts, int lines, IntFunction<byte[]> part)
            throws IOException, InterruptedException {
        var post =
                HttpRequest.newBuilder(parley.resolve("/api/commands"))
                        .version(HttpClient.Version.HTTP_1_1)
                        .header("Content-Type", "application/x-ndjson");
        int together = Math.max(1, LINES_A_REQUEST / lines);
        long recorded = 0;
        try (var client = HttpClient.newHttpClient()) {
            for (int i = 0; i < parts; i += together) {
                var body = new ByteArrayOutputStream();
                for (int j = i; j < Math.min(parts, i + together); j++) {
                    body.writeBytes(part.apply(j));
                }
                var request = post.POST(BodyPublishers.ofByteArray(body.toByteArray())).build();
                recorded += recorded(client.send(request, BodyHandlers.ofByteArray()).body());
            }
        }
        return recorded;
    }

    private static long recorded(byte[] answer) {
        int begin = answer.length - 1;
        while (begin > 0 && answer[begin - 1] != '\n') {
            begin--;
        }
        JsonNode summary = JSON.readTree(new String(answer, begin, answer.length - begin, UTF_8));
        long recorded = summary.path("recorded").asLong();
        if (!summary.path("end").asString().equals("complete")
                || recorded != summary.path("lines").asLong()) {
            throw new IllegalStateException("not all was recorded: " + summary);
        }
        return recorded;
    }
}
