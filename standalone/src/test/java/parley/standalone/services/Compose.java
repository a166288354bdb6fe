package parley.standalone.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code docker compose} on the compose file, with a project and images of its own, at free ports.
 */
final class Compose {
    private static final List<String> COMMAND =
            List.of("docker", "compose", "--progress", "quiet", "--project-name", "parley-check");
    private static final Path TOP = Path.of("..");

    private final Path said;

    /**
     * @param folder where what is said is kept while it is read
     */
    Compose(Path folder) {
        this.said = folder.resolve("said");
    }

    /** What it prints, once it has ended well. */
    String run(String... arguments) throws Exception {
        run(Redirect.from(Path.of("/dev/null").toFile()), said, arguments);
        return Files.readString(said).strip();
    }

    /**
     * @param output where it prints to
     */
    void into(Path output, String... arguments) throws Exception {
        run(Redirect.from(Path.of("/dev/null").toFile()), output, arguments);
    }

    /**
     * @param input what it reads
     */
    void from(Path input, String... arguments) throws Exception {
        run(Redirect.from(input.toFile()), said, arguments);
    }

    /** Where a service's port is reached from outside, as a URL. */
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
