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
import org.jspecify.annotations.Nullable;
import parley.security.Token;

/** Sends batches of lines to {@code POST /api/commands}, over one connection. */
final class BulkClient implements AutoCloseable {
    /** Of answers that come with the header {@code Retry-After}: nothing was taken. */
    private static final Set<Integer> ASK_AGAIN = Set.of(429, 503);

    private static final int MOST_ATTEMPTS = 10;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);
    private static final Executor ONCE_TOO_LATE =
            CompletableFuture.delayedExecutor(5, TimeUnit.MINUTES);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest.Builder request;

    /**
     * Connects once there is something to send.
     *
     * @param parley such as {@code http://localhost:8080}
     * @param token to show there, where one is asked for
     */
    BulkClient(URI parley, @Nullable Token token) {
        this.request =
                HttpRequest.newBuilder(parley.resolve("/api/commands"))
                        .timeout(LONGEST_SILENCE)
                        .header("Content-Type", "application/x-ndjson");
        if (token != null) {
            request.header("Authorization", "Bearer " + token.text());
        }
    }

    /** Sends a batch, again where the server asks for that, and waits until an answer begins. */
    HttpResponse<InputStream> send(LineBatch batch) throws IOException {
        var post = request.POST(BodyPublishers.ofByteArray(batch.body())).build();
        try {
            var answer = client.send(post, BodyHandlers.ofInputStream());
            for (int i = 1; i < MOST_ATTEMPTS && ASK_AGAIN.contains(answer.statusCode()); i++) {
                answer.body().close();
                Thread.sleep(pause(answer));
                answer = client.send(post, BodyHandlers.ofInputStream());
            }
            return answer;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("it was interrupted", stopped);
        }
    }

    /**
     * Ends an answer that takes too long, for which the client has no setting; cancel it before.
     */
    Future<?> endLater(InputStream answer) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        answer.close();
                    } catch (IOException gone) {
                        // it has ended
                    }
                },
                ONCE_TOO_LATE);
    }

    private static Duration pause(HttpResponse<?> answer) {
        long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(1);
        return Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST_PAUSE.toSeconds()));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
