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

/** Sends requests to command-side with the token of the present request. */
final class CommandSideClient implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommandSideClient.class);
    private static final JsonMapper JSON = Json.lenient();
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration TIMEOUT = Duration.ofSeconds(40);
    private static final Problem UNAVAILABLE =
            Problem.of(
                    "commands-unavailable",
                    503,
                    "Commands are temporarily unavailable",
                    "Command-side does not respond.");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
    private final CommandService commandService;

    CommandSideClient(CommandService commandService) {
        this.commandService = commandService;
    }

    /**
     * A response of command-side.
     *
     * @param status the HTTP status
     * @param tag the {@code ETag} header; null if there is none
     * @param body a receipt, the events that a dry run would record, or a problem detail
     */
    record Response(int status, @Nullable String tag, JsonNode body) {
        private static final String TYPE = "urn:parley:problem:";
        private static final Set<String> STANDARD = Set.of("type", "title", "detail");

        boolean isRejection() {
            return status >= 400;
        }

        /** Returns the problem of a rejection; one without Parley's type is not command-side's. */
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
     * Gets a document.
     *
     * @param tag the {@code ETag} of the cached version, which is not sent again; null if there is
     *     none
     * @throws ProblemException with 503 if command-side does not respond
     */
    Response get(HttpServletRequest request, String path, @Nullable String tag) {
        var get = HttpRequest.newBuilder().GET();
        if (tag != null) {
            get.header(HttpHeaders.IF_NONE_MATCH, tag);
        }
        return send(request, path, get);
    }

    /**
     * Sends a command.
     *
     * @throws ProblemException with 503 if command-side does not respond
     */
    Response send(HttpServletRequest request, String command, ObjectNode body, boolean dryRun) {
        var path = "/api/commands/" + command + (dryRun ? "?dryRun=true" : "");
        return send(
                request,
                path,
                HttpRequest.newBuilder()
                        .header(HttpHeaders.CONTENT_TYPE, "application/json")
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    private Response send(HttpServletRequest request, String path, HttpRequest.Builder builder) {
        PresentedToken.by(request)
                .ifPresent(token -> builder.header(HttpHeaders.AUTHORIZATION, "Bearer " + token));
        try {
            var response =
                    client.send(
                            builder.uri(commandService.of(request).resolve(path))
                                    .timeout(TIMEOUT)
                                    .build(),
                            BodyHandlers.ofString());
            return read(response);
        } catch (IOException unreachable) {
            LOG.warn("command-side does not respond: {}", unreachable.toString());
            throw UNAVAILABLE.rejected();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw UNAVAILABLE.rejected();
        }
    }

    private static Response read(HttpResponse<String> response) throws IOException {
        try {
            var tag = response.headers().firstValue(HttpHeaders.ETAG).orElse(null);
            return new Response(response.statusCode(), tag, JSON.readTree(response.body()));
        } catch (JacksonException malformed) {
            throw new IOException("the answer is not Parley's", malformed);
        }
    }

    /** Closes at once; requests that are still waiting fail as unavailable. */
    @Override
    public void close() {
        client.shutdownNow();
    }
}
