package parley.standalone.cli.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import parley.json.Json;
import parley.standalone.cli.http.ApiProblem;
import parley.standalone.cli.http.RequestRejected;
import parley.standalone.cli.http.ServerOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Sends read requests to the server that the options name. */
final class ApiClient implements AutoCloseable {
    private static final JsonMapper JSON = Json.lenient();
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final HttpClient client = HttpClient.newHttpClient();
    private final ServerOption server;

    ApiClient(ServerOption server) {
        this.server = server;
    }

    /**
     * Returns the response to a GET.
     *
     * @param path from the root, already encoded
     * @param parameters not encoded
     * @throws RequestRejected if the response is a problem
     * @throws IOException if the server can't be reached, or is no Parley
     */
    Answer get(String path, Map<String, String> parameters)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(server.address().resolve(path + query(parameters)))
                        .timeout(TIMEOUT)
                        .header("Accept", "application/json, application/problem+json");
        var token = server.token();
        if (token != null) {
            request.header("Authorization", "Bearer " + token.text());
        }
        return read(client.send(request.build(), BodyHandlers.ofString()));
    }

    private static Answer read(HttpResponse<String> response) throws IOException {
        var answer = new Answer(response.body());
        if (response.statusCode() != 200) {
            throw new RequestRejected(answer.as(ApiProblem.class));
        }
        return answer;
    }

    /** A response body, unchanged. */
    record Answer(String json) {
        /**
         * Parses the response.
         *
         * @throws IOException if it is not a response of Parley
         */
        <A> A as(Class<A> type) throws IOException {
            try {
                return JSON.readValue(json, type);
            } catch (JacksonException malformed) {
                throw new IOException("the answer is not Parley's", malformed);
            }
        }
    }

    private static String query(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** Encodes a part of a path or query. */
    static String encode(String part) {
        return URLEncoder.encode(part, UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        client.close();
    }
}
