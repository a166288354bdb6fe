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

/** A process that answers over HTTP. Its output goes to a file beside its data. */
public final class Child implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
    private static final Duration LONGEST_END = Duration.ofSeconds(100);

    private final Process process;
    private final Path output;
    private final URI address;
    private final long begun;
    private final HttpClient client = HttpClient.newHttpClient();

    private Child(Process process, Path output, int port, long begun) {
        this.process = process;
        this.output = output;
        this.address = URI.create("http://127.0.0.1:" + port);
        this.begun = begun;
    }

    /**
     * Starts a process.
     *
     * @param output the file that receives its output
     * @param port the port on which it will answer
     */
    public static Child start(List<String> command, Path output, int port) throws IOException {
        long begun = System.nanoTime();
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        return new Child(process, output, port, begun);
    }

    /**
     * Sends requests until the process answers.
     *
     * @return milliseconds from the command line to the end of the answer
     */
    public double awaitAnswer(String path) throws IOException, InterruptedException {
        while (!answers(path)) {
            if (!process.isAlive() || System.nanoTime() - begun > LONGEST_START.toNanos()) {
                throw new IllegalStateException(
                        "It does not respond; its output:\n" + Files.readString(output));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    /** Waits until its output contains these words. */
    public void awaitWords(String words) throws IOException {
        while (!Files.readString(output).contains(words)) {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "It ended; its output:\n" + Files.readString(output));
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

    /** Ends it as Ctrl-C does, and waits until it has ended. */
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
