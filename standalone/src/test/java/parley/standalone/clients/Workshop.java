package parley.standalone.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A folder in which clients are generated, by the commands of docs/programs.md, and run. */
record Workshop(Path folder) {
    private static final Path PROGRAMS = Path.of("src", "test", "clients");
    private static final Path GUIDE = Path.of("..", "docs", "programs.md");
    private static final Path LIBRARIES = Path.of("target", "client-libraries").toAbsolutePath();
    private static final String NPX = "npx @openapitools/openapi-generator-cli ";

    /** Creates it, with the programs that use the clients. */
    static Workshop create(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        try (var languages = Files.list(PROGRAMS)) {
            for (var language : languages.toList()) {
                FileSystemUtils.copyRecursively(language, folder);
            }
        }
        return new Workshop(folder.toAbsolutePath());
    }

    void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }

    /**
     * Runs a generator just as the guide says, but for the version.
     *
     * @param part what distinguishes its command
     */
    void generate(String part) throws Exception {
        var command =
                Files.readAllLines(GUIDE).stream()
                        .filter(line -> line.startsWith("npx ") && line.contains(part))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("The guide has no " + part));
        if (command.startsWith(NPX)) {
            var generator = LIBRARIES.resolve("generator").resolve("openapi-generator-cli.jar");
            var options = words(command.substring(NPX.length()));
            run(Stream.concat(java("-jar", generator.toString()), options));
        } else {
            run(words(command));
        }
    }

    /** Compiles the client in a folder, with the program that uses it, into the folder classes. */
    void compile(String client, String program) throws Exception {
        try (var sources = Files.walk(folder.resolve(client).resolve("src/main"))) {
            var files = sources.map(Path::toString).filter(file -> file.endsWith(".java")).toList();
            write("sources", String.join("\n", files));
        }
        var compiler = Path.of(System.getProperty("java.home"), "bin", "javac").toString();
        run(
                Stream.of(
                        compiler,
                        "-nowarn",
                        "-proc:none",
                        "-d",
                        "classes",
                        "-cp",
                        libraries(),
                        "@sources",
                        program));
    }

    void runJava(String program, String... arguments) throws Exception {
        var java = java("-cp", "classes:" + libraries(), program);
        run(Stream.concat(java, Stream.of(arguments)));
    }

    private static String libraries() {
        return LIBRARIES.resolve("java").resolve("*").toString();
    }

    private static Stream<String> java(String... options) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.concat(Stream.of(java), Stream.of(options));
    }

    private static Stream<String> words(String command) {
        return Stream.of(command.split(" "));
    }

    void run(String command, String... more) throws Exception {
        run(Stream.concat(words(command), Stream.of(more)));
    }

    private void run(Stream<String> words) throws Exception {
        var command = words.toList();
        var output = folder.resolve("output");
        var status =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start()
                        .waitFor();
        assertThat(status)
                .as("%s\n%s", String.join(" ", command), Files.readString(output))
                .isZero();
    }
}
