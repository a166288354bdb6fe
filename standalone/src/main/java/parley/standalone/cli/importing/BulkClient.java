package parley.standalone.cli.importing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parley.security.Token;

/** Sends batches of lines to {@code POST /api/commands}, over one connection. */
final class BulkClient implements AutoCloseable {
    /** Statuses that come with {@code Retry-After}: nothing was accepted. */
    private static final Set<Integer> RETRYABLE = Set.of(429, 503);

    private static final int MAX_ATTEMPTS = 10;
    private static final Duration MAX_PAUSE = Duration.ofMinutes(1);
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final Executor AFTER_TIMEOUT =
            CompletableFuture.delayedExecutor(5, TimeUnit.MINUTES);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A dry run of many commands takes a quarter of an hour at most. */
    private static final Duration DRY_RUN_TIMEOUT = Duration.ofMinutes(20);

    private final URI address;
    private final @Nullable Token token;

    /**
     * Creates a client, which connects on the first batch.
     *
     * @param parley the server, such as {@code http://localhost:8080}
     */
    BulkClient(URI parley, @Nullable Token token) {
        this.address = parley.resolve("/api/commands");
        this.token = token;
    }

    /**
     * Sends a batch, again if the server requests it; returns when the response begins.
     *
     * @param query the parameters, with a question mark; empty if there are none
     */
    HttpResponse<InputStream> send(LineBatch batch, String query) throws IOException {
        var body = BodyPublishers.ofByteArray(batch.body());
        return send(request(query).timeout(TIMEOUT).POST(body).build(), MAX_ATTEMPTS);
    }

    /**
     * Sends all lines for a dry run, which must be one request; it is responded to once all have
     * been decided.
     *
     * @param lines opens them
     * @param again whether they can be opened more than once
     */
    HttpResponse<InputStream> check(Supplier<InputStream> lines, boolean again, String query)
            throws IOException {
        // What is refused at once need not be sent: the connection would be lost over it.
        var post =
                request(query)
                        .timeout(DRY_RUN_TIMEOUT)
                        .expectContinue(true)
                        .POST(BodyPublishers.ofInputStream(lines))
                        .build();
        return send(post, again ? MAX_ATTEMPTS : 1);
    }

    private HttpRequest.Builder request(String query) {
        var request =
                HttpRequest.newBuilder(URI.create(address + query))
                        .header("Content-Type", "application/x-ndjson");
        return token == null ? request : request.header("Authorization", "Bearer " + token.text());
    }

    private HttpResponse<InputStream> send(HttpRequest post, int attempts) throws IOException {
        try {
            var response = client.send(post, BodyHandlers.ofInputStream());
            for (int i = 1; i < attempts && RETRYABLE.contains(response.statusCode()); i++) {
                response.body().close();
                Thread.sleep(pause(response));
                response = client.send(post, BodyHandlers.ofInputStream());
            }
            return response;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("it was interrupted", stopped);
        }
    }

    /** Schedules the end of a response that takes too long, for which the client has no setting. */
    Future<?> endLater(InputStream response) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        response.close();
                    } catch (IOException closed) {
                        // it has already ended
                    }
                },
                AFTER_TIMEOUT);
    }

    private static Duration pause(HttpResponse<?> response) {
        long seconds = response.headers().firstValueAsLong("Retry-After").orElse(1);
        return Duration.ofSeconds(Math.clamp(seconds, 0, MAX_PAUSE.toSeconds()));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
