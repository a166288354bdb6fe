package parley.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Parley as a process of its own. */
public final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private Child(Process process) {
        this.process = process;
        output = process.inputReader();
    }

    /** {@code parley run} on a data folder and any free port. */
    public static Child runs(Path data) throws IOException {
        return started("run", "--data", data.toString(), "--port", "0", "--no-dossier");
    }

    /** From the classes under test. */
    public static Child started(String... arguments) throws IOException {
        String classes = System.getProperty("java.class.path");
        return java(List.of("-cp", classes, Main.class.getName()), arguments);
    }

    /** The packaged program, in tests that run after it has been packaged. */
    public static Child packaged(String... arguments) throws IOException {
        return java(List.of("-jar", System.getProperty("parley.program")), arguments);
    }

    private static Child java(List<String> what, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(what);
        command.addAll(List.of(arguments));
        return new Child(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Reads on until a line that contains these words. */
    public String awaitLine(String words) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.contains(words)) {
                return line;
            }
        }
        throw new AssertionError("No line with \"" + words + "\" in " + lines);
    }

    /** Waits for the end, and answers everything that was printed from here on. */
    public String rest() throws IOException {
        return String.join("\n", output.readAllLines());
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

    @Override
    public void close() {
        terminate();
        process.onExit().join();
    }
}
