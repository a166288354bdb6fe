package parley.benchmarks.program;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import parley.benchmarks.BenchmarkOptions;

/** The packaged program, started as {@code ./parley run} starts it. */
public final class ProgramUnderTest {
    private ProgramUnderTest() {}

    /** Starts the program on a data folder and a free port. */
    public static Child start(BenchmarkOptions setting, Path data, String... options)
            throws IOException {
        int port = freePort();
        var command = new ArrayList<>(command(setting));
        command.addAll(List.of("run", "--data", data.toString(), "--port", "" + port));
        command.addAll(List.of(options));
        return Child.start(command, setting.scratch().resolve("said-" + port), port);
    }

    /** Returns the part of the command line before the program's own arguments. */
    private static List<String> command(BenchmarkOptions setting) {
        return List.of(
                java(),
                "@" + setting.home().resolve("standalone/java.options"),
                "-jar",
                setting.program().toString());
    }

    /** Returns the path of the running JDK's java command. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Returns a port of the loopback interface that is free at present. */
    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
