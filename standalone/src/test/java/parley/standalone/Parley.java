package parley.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.json.Json;
import parley.postgres.ChildProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged program, running, and called over HTTP. */
public final class Parley implements AutoCloseable {
    private static final JsonMapper JSON = Json.lenient();

    private final @Nullable ChildProcess program;
    private final String address;
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile long position;

    private Parley(@Nullable ChildProcess program, String address) {
        this.program = program;
        this.address = address;
    }

    /** Starts it on a data folder and any free port, and waits until it is ready. */
    public static Parley start(Path data, String... options) throws Exception {
        if (isNew(data)) {
            QuickStart.fill(data, !List.of(options).contains("--no-dossier"));
        }
        return on(Programs.packaged(run(data, options)));
    }

    /** Starts it just as {@code ./parley run} does, on whatever the data folder holds. */
    public static Parley startAsShipped(Path data, String... options) throws IOException {
        return on(Programs.asShipped(run(data, options)));
    }

    private static boolean isNew(Path data) throws IOException {
        if (!Files.exists(data)) {
            return true;
        }
        try (var held = Files.list(data)) {
            return held.findAny().isEmpty();
        }
    }

    private static String[] run(Path data, String... options) {
        var arguments = new ArrayList<>(List.of("run", "--data", data.toString(), "--port", "0"));
        arguments.addAll(List.of(options));
        return arguments.toArray(String[]::new);
    }

    /** Waits until a program is ready. */
    public static Parley on(ChildProcess program) {
        return new Parley(
                program, program.awaitLine("Ready at ").replaceFirst(".*Ready at (\\S+).*", "$1"));
    }

    /** Returns a program that was started elsewhere, and is stopped there. */
    public static Parley at(String address) {
        return new Parley(null, address);
    }

    /** A response: its status, its body as JSON (missing if it is not JSON), and its headers. */
    public record Answer(int status, JsonNode json, String body, HttpResponse<String> response) {
        public JsonNode at(String pointer) {
            return json.at(pointer);
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** Reads, including this caller's last command; a page is told of it as the API is. */
    public Answer get(String path, String... headers) throws Exception {
        var request = request(path).GET();
        var isRead = path.startsWith("/negotiations") || path.startsWith("/api/negotiations");
        if (isRead && position > 0) {
            request.header("Parley-Position", Long.toString(position));
        }
        return send(request, headers);
    }

    /** Returns the last position of the log. */
    public long head() throws Exception {
        return get("/api/projections").at("/0/head").asLong();
    }

    /** Waits until the facts have reached the end of the log. */
    public void awaitFacts() throws Exception {
        position = Math.max(position, head());
        var all = get("/api/negotiations");
        if (all.status() != 200) {
            throw new AssertionError("The facts are behind: " + all.body());
        }
    }

    /** Sends a command; single quotes in the body stand for double quotes. */
    public Answer command(String name, String body, String... headers) throws Exception {
        var request = request("/api/commands/" + name).header("Content-Type", "application/json");
        var answer = send(request.POST(BodyPublishers.ofString(body.replace('\'', '"'))), headers);
        answer.response()
                .headers()
                .firstValueAsLong("Parley-Position")
                .ifPresent(at -> position = Math.max(position, at));
        return answer;
    }

    /** Sends a command that must be accepted. */
    public Answer accepted(String name, String body) throws Exception {
        var answer = command(name, body);
        if (answer.status() != 201) {
            throw new AssertionError(name + " was not accepted: " + answer.body());
        }
        return answer;
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    public Answer send(HttpRequest.Builder request, String... headers) throws Exception {
        if (headers.length > 0) {
            request.headers(headers);
        }
        var response = client.send(request.build(), BodyHandlers.ofString());
        var type = response.headers().firstValue("Content-Type").orElse("");
        return new Answer(
                response.statusCode(),
                JSON.readTree(type.matches(".*[/+]json(;.*)?") ? response.body() : ""),
                response.body(),
                response);
    }

    public String address() {
        return address;
    }

    public ChildProcess program() {
        return Objects.requireNonNull(program);
    }

    @Override
    public void close() {
        client.close();
        if (program != null) {
            program.close();
        }
    }
}
