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

/** Asks the Parley that a command names. */
final class ApiClient implements AutoCloseable {
    private static final JsonMapper JSON = Json.lenient();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpClient client = HttpClient.newHttpClient();
    private final ServerOption server;

    ApiClient(ServerOption server) {
        this.server = server;
    }

    /**
     * The answer to a GET.
     *
     * @param path from the root, every part of it as it is to be sent
     * @param parameters in any form
     * @throws RequestRejected if it is answered with a problem
     * @throws IOException if nobody answers, or nobody that is a Parley
     */
    Answer get(String path, Map<String, String> parameters)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(server.address().resolve(path + query(parameters)))
                        .timeout(PATIENCE)
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

    /** What was answered, as it came. */
    record Answer(String json) {
        /**
         * The same as what the API answers with.
         *
         * @throws IOException if it is no such answer, which is no Parley's
         */
        <A> A as(Class<A> type) throws IOException {
            try {
                return JSON.readValue(json, type);
            } catch (JacksonException foreign) {
                throw new IOException("the answer is not Parley's", foreign);
            }
        }
    }

    private static String query(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** A part of an address or of a query. */
    static String encoded(String part) {
        return URLEncoder.encode(part, UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        client.close();
    }
}
