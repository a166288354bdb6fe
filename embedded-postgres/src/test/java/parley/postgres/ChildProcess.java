package parley.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A JVM as a process of its own. */
public final class ChildProcess implements AutoCloseable {
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(4);

    /** These processes live for seconds, in which C2 would compile what never runs again. */
    private static final List<String> QUICK_TO_START = List.of("-XX:TieredStopAtLevel=1");

    private final Process process;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    private final StringBuilder read = new StringBuilder();

    private ChildProcess(Process process) {
        this.process = process;
        Thread.startVirtualThread(this::listen);
    }

    /** Any program from the classes under test. */
    public static ChildProcess main(Class<?> main, String... arguments) throws IOException {
        return main(QUICK_TO_START, main, arguments);
    }

    /** Any program from the classes under test, on a JVM with these options. */
    public static ChildProcess main(List<String> options, Class<?> main, String... arguments)
            throws IOException {
        List<String> what = new ArrayList<>(options);
        what.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        return java(what, arguments);
    }

    /** A JVM that is started with these options, its main class or archive among them. */
    public static ChildProcess java(List<String> what, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(what);
        command.addAll(List.of(arguments));
        return new ChildProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Reads on until a line that contains these words. */
    public String awaitLine(String words) {
        return findLine(words)
                .orElseThrow(() ->
                        new AssertionError(
                                "It ended without a line with \"" + words + "\":\n" + read));
    }

    /** Reads on until a line that contains these words; empty if it ended without one. */
    public Optional<String> findLine(String words) {
        for (Optional<String> line = next(); line.isPresent(); line = next()) {
            if (line.get().contains(words)) {
                return line;
            }
        }
        return Optional.empty();
    }

    /** Answers all that was read so far. */
    public String said() {
        return read.toString();
    }

    /** Waits for the end, and answers everything that was printed from here on. */
    public String rest() {
        List<String> rest = new ArrayList<>();
        for (Optional<String> line = next(); line.isPresent(); line = next()) {
            rest.add(line.get());
        }
        return String.join("\n", rest);
    }

    /** Empty at the end. */
    private Optional<String> next() {
        try {
            Optional<String> line = lines.poll(LONGEST_SILENCE.toSeconds(), TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("It fell silent after:\n" + read);
            }
            line.ifPresent(said -> read.append(said).append('\n'));
            return line;
        } catch (InterruptedException late) {
            throw new AssertionError("It took too long; it said:\n" + read, late);
        }
    }

    private void listen() {
        try (var output = process.inputReader()) {
            output.lines().forEach(line -> lines.add(Optional.of(line)));
        } catch (IOException | UncheckedIOException ended) {
            // As good as the end.
        } finally {
            lines.add(Optional.empty());
        }
    }

    public long pid() {
        return process.pid();
    }

    /** SIGTERM: what a service manager sends; Ctrl-C takes the same way. */
    public void terminate() {
        process.toHandle().destroy(); // Process.destroy would close its output too
    }

    /** SIGKILL: no chance to stop anything. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    public int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** The end of its input, which some take for the end. */
    public void hangUp() throws IOException {
        process.getOutputStream().close();
    }

    @Override
    public void close() {
        terminate();
        process.onExit().join();
    }
}
