package parley.query.form;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import parley.access.door.Shown;
import parley.door.Problem;
import parley.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks command-side on behalf of whoever asks here, with what they have shown here: what they may
 * do is decided there.
 */
final class Forwarding implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Forwarding.class);
    private static final JsonMapper JSON = Json.lenient();
    private static final Duration PATIENCE_TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Problem UNAVAILABLE =
            Problem.of(
                    "commands-unavailable",
                    503,
                    "Commands are not taken at present",
                    "Command-side does not answer. Send the form again in a moment: nothing is recorded twice.");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE_TO_CONNECT).build();
    private final CommandService commandService;

    Forwarding(CommandService commandService) {
        this.commandService = commandService;
    }

    /**
     * What command-side said.
     *
     * @param status of HTTP
     * @param body a receipt, what a dry run would record, or a problem detail
     */
    record Answer(int status, JsonNode body) {
        boolean isRefusal() {
            return status >= 400;
        }
    }

    /**
     * What command-side says that it takes.
     *
     * @throws parley.door.Rejected with 503 if it does not answer
     */
    Commands commands(HttpServletRequest request) {
        var answer = send(request, "/api/openapi.json", HttpRequest.newBuilder().GET());
        if (answer.isRefusal()) {
            LOG.warn("command-side does not say what it takes: {}", answer.body());
            throw UNAVAILABLE.rejected();
        }
        return new Commands(answer.body());
    }

    /**
     * Sends a command.
     *
     * @param dryRun whether it is only tried out
     * @throws parley.door.Rejected with 503 if command-side does not answer
     */
    Answer send(HttpServletRequest request, String command, ObjectNode body, boolean dryRun) {
        var path = "/api/commands/" + command + (dryRun ? "?dryRun=true" : "");
        return send(
                request,
                path,
                HttpRequest.newBuilder()
                        .header(HttpHeaders.CONTENT_TYPE, "application/json")
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    private Answer send(HttpServletRequest request, String path, HttpRequest.Builder forwarded) {
        Shown.by(request)
                .ifPresent(token -> forwarded.header(HttpHeaders.AUTHORIZATION, "Bearer " + token));
        try {
            var answer =
                    client.send(
                            forwarded
                                    .uri(commandService.of(request).resolve(path))
                                    .timeout(PATIENCE)
                                    .build(),
                            BodyHandlers.ofString());
            return read(answer);
        } catch (IOException away) {
            LOG.warn("command-side does not answer: {}", away.toString());
            throw UNAVAILABLE.rejected();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw UNAVAILABLE.rejected();
        }
    }

    private static Answer read(HttpResponse<String> answer) throws IOException {
        try {
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (JacksonException foreign) {
            throw new IOException("what answers there is no Parley", foreign);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
