package parley.standalone.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code docker compose}, with a project and images of its own, at free ports. */
final class Compose {
    private static final List<String> COMMAND =
            List.of("docker", "compose", "--progress", "quiet", "--project-name", "parley-check");
    private static final Path TOP = Path.of("..");

    private final Path log;

    /**
     * Creates it.
     *
     * @param folder for the output
     */
    Compose(Path folder) {
        this.log = folder.resolve("said");
    }

    /** Runs it; returns the output. */
    String run(String... arguments) throws Exception {
        run(Redirect.from(Path.of("/dev/null").toFile()), log, arguments);
        return Files.readString(log).strip();
    }

    /**
     * Runs it.
     *
     * @param output the file for its output
     */
    void into(Path output, String... arguments) throws Exception {
        run(Redirect.from(Path.of("/dev/null").toFile()), output, arguments);
    }

    /**
     * Runs it.
     *
     * @param input the file for its input
     */
    void from(Path input, String... arguments) throws Exception {
        run(Redirect.from(input.toFile()), log, arguments);
    }

    /** Returns the published port of a service as a URL. */
    String address(String service, int port) throws Exception {
        return "http://" + run("port", service, Integer.toString(port));
    }

    private static void run(Redirect input, Path output, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(COMMAND);
        command.addAll(List.of(arguments));
        var process =
                new ProcessBuilder(command)
                        .directory(TOP.toFile())
                        .redirectInput(input)
                        .redirectOutput(output.toFile())
                        .redirectError(Redirect.INHERIT);
        process.environment().put("PARLEY_TAG", "check");
        process.environment().put("PARLEY_QUERY_PORT", "0");
        process.environment().put("PARLEY_COMMAND_PORT", "0");
        assertThat(process.start().waitFor()).as("%s", command).isZero();
    }
}
