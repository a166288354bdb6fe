package parley.query.form;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import parley.json.Json;
import parley.problem.Problem;
import parley.problem.ProblemException;
import parley.security.web.PresentedToken;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks command-side on behalf of whoever asks here, with what they have shown here: what they may
 * do is decided there.
 */
final class CommandSideClient implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommandSideClient.class);
    private static final JsonMapper JSON = Json.lenient();
    private static final Duration PATIENCE_TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Problem UNAVAILABLE =
            Problem.of(
                    "commands-unavailable",
                    503,
                    "Commands are temporarily unavailable",
                    "Command-side does not respond.");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE_TO_CONNECT).build();
    private final CommandService commandService;

    CommandSideClient(CommandService commandService) {
        this.commandService = commandService;
    }

    /**
     * What command-side said.
     *
     * @param status of HTTP
     * @param tag the header {@code ETag}, where there is one
     * @param body a receipt, what a dry run would record, or a problem detail
     */
    record Answer(int status, @Nullable String tag, JsonNode body) {
        private static final String TYPE = "urn:parley:problem:";
        private static final Set<String> STANDARD = Set.of("type", "title", "detail");

        boolean isRefusal() {
            return status >= 400;
        }

        /** Why it refuses; what is no problem of Parley's is not of command-side. */
        Problem problem() {
            var type = body.path("type").asString("");
            if (!type.startsWith(TYPE)) {
                LOG.warn("an answer with status {} is not one of Parley's problem details", status);
                return UNAVAILABLE;
            }
            var problem =
                    Problem.of(
                            type.substring(TYPE.length()),
                            status,
                            body.path("title").asString(""),
                            body.path("detail").asString(""));
            for (var member : body.properties()) {
                if (member.getValue().isString() && !STANDARD.contains(member.getKey())) {
                    problem = problem.with(member.getKey(), member.getValue().asString());
                }
            }
            return problem;
        }
    }

    /**
     * Gets what stands at a path.
     *
     * @param tag what was kept of it before, not to be sent again; null for nothing
     * @throws ProblemException with 503 if command-side does not answer
     */
    Answer get(HttpServletRequest request, String path, @Nullable String tag) {
        var get = HttpRequest.newBuilder().GET();
        if (tag != null) {
            get.header(HttpHeaders.IF_NONE_MATCH, tag);
        }
        return send(request, path, get);
    }

    /**
     * Sends a command.
     *
     * @param dryRun whether it is only tried out
     * @throws ProblemException with 503 if command-side does not answer
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
        PresentedToken.by(request)
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
            LOG.warn("command-side does not respond: {}", away.toString());
            throw UNAVAILABLE.rejected();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw UNAVAILABLE.rejected();
        }
    }

    private static Answer read(HttpResponse<String> answer) throws IOException {
        try {
            var tag = answer.headers().firstValue(HttpHeaders.ETAG).orElse(null);
            return new Answer(answer.statusCode(), tag, JSON.readTree(answer.body()));
        } catch (JacksonException foreign) {
            throw new IOException("the answer is not Parley's", foreign);
        }
    }

    /** At once: what is under way is told to whoever waits for it as not answered. */
    @Override
    public void close() {
        client.shutdownNow();
    }
}
