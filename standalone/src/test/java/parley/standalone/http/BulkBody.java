package parley.standalone.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.json.Json;
import parley.security.Token;
import parley.standalone.Parley;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A body of many commands that is being sent. */
public final class BulkBody implements AutoCloseable {
    private static final JsonMapper JSON = Json.lenient();

    private final BulkRequest request;
    private @Nullable BufferedReader answer;

    private BulkBody(BulkRequest request) {
        this.request = request;
    }

    static BulkBody begin(Parley parley) throws IOException {
        return begin(parley, "");
    }

    static BulkBody begin(Parley parley, @Nullable Token token) throws IOException {
        return new BulkBody(BulkRequest.to(URI.create(parley.address()), "", token));
    }

    /** Begins a body with parameters: a question mark and what follows it. */
    static BulkBody begin(Parley parley, String query) throws IOException {
        return new BulkBody(BulkRequest.to(URI.create(parley.address()), query, null));
    }

    /** Sends a whole body with parameters; single quotes in it stand for double quotes. */
    static List<JsonNode> with(Parley parley, String query, List<String> lines) throws IOException {
        try (var bulk = begin(parley, query)) {
            bulk.send(String.join("\n", lines) + "\n");
            bulk.end();
            return bulk.rest();
        }
    }

    /** Sends a whole body; single quotes in it stand for double quotes. */
    static List<JsonNode> send(Parley parley, String... lines) throws IOException {
        return send(parley, null, lines);
    }

    /** Sends a whole body with a token. */
    public static List<JsonNode> send(Parley parley, @Nullable Token token, String... lines)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (var line : lines) {
            bytes.writeBytes(quoted(line + "\n"));
        }
        return send(parley, token, bytes.toByteArray());
    }

    static List<JsonNode> send(Parley parley, byte[] body) throws IOException {
        return send(parley, null, body);
    }

    private static List<JsonNode> send(Parley parley, @Nullable Token token, byte[] body)
            throws IOException {
        try (var bulk = begin(parley, token)) {
            bulk.request.send(body, 0, body.length);
            bulk.request.end();
            return bulk.rest();
        }
    }

    void send(byte[] bytes) throws IOException {
        request.send(bytes, 0, bytes.length);
    }

    void send(String text) throws IOException {
        send(quoted(text));
    }

    void end() throws IOException {
        request.end();
    }

    /** Returns the next line of the response when it arrives. */
    JsonNode next() throws IOException {
        return JSON.readTree(line());
    }

    /** Returns the rest of the response, which must end with a summary and as HTTP requires. */
    List<JsonNode> rest() throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (var line = next(); ; line = next()) {
            lines.add(line);
            if (line.has("end")) {
                assertThat(requireNonNull(answer).readLine()).as("behind the summary").isNull();
                return lines;
            }
        }
    }

    private String line() throws IOException {
        if (answer == null) {
            var begun = request.answer();
            assertThat(begun.status()).as("status").isEqualTo(200);
            answer =
                    new BufferedReader(new InputStreamReader(begun.body(), StandardCharsets.UTF_8));
        }
        var line = answer.readLine();
        if (line == null) {
            throw new IOException("the answer ends without a summary");
        }
        return line;
    }

    static byte[] quoted(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        request.close();
    }
}
