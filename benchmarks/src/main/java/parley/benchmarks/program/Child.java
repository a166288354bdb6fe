package parley.benchmarks.program;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A process that answers over HTTP. What it says goes into a file beside its data. */
public final class Child implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
    private static final Duration LONGEST_END = Duration.ofSeconds(100);

    private final Process process;
    private final Path said;
    private final URI address;
    private final long begun;
    private final HttpClient client = HttpClient.newHttpClient();

    private Child(Process process, Path said, int port, long begun) {
        this.process = process;
        this.said = said;
        this.address = URI.create("http://127.0.0.1:" + port);
        this.begun = begun;
    }

    /**
     * Starts it.
     *
     * @param said the file that takes what it says
     * @param port on which it will answer
     */
    public static Child start(List<String> command, Path said, int port) throws IOException {
        long begun = System.nanoTime();
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        return new Child(process, said, port, begun);
    }

    /**
     * Asks again and again until it answers.
     *
     * @return milliseconds from the command line to the answer's end
     */
    public double awaitAnswer(String path) throws IOException, InterruptedException {
        while (!answers(path)) {
            if (!process.isAlive() || System.nanoTime() - begun > LONGEST_START.toNanos()) {
                throw new IllegalStateException(
                        "It does not respond; its output:\n" + Files.readString(said));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    /** Waits until it has said these words. */
    public void awaitWords(String words) throws IOException {
        while (!Files.readString(said).contains(words)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("It ended; its output:\n" + Files.readString(said));
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private boolean answers(String path) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(address(path)).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public URI address(String path) {
        return address.resolve(path);
    }

    public long pid() {
        return process.pid();
    }

    /** Ctrl-C's way; waits until it has ended. */
    @Override
    public void close() {
        client.close();
        process.toHandle().destroy();
        process.onExit()
                .completeOnTimeout(process, LONGEST_END.toSeconds(), TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
    }
}
