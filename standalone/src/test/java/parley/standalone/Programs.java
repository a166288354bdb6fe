package parley.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import parley.postgres.ChildProcess;

/** Parley's programs as processes of their own. */
public final class Programs {
    private Programs() {}

    /** Starts {@code parley run} on a data folder and any free port. */
    public static ChildProcess runs(Path data) throws IOException {
        return started("run", "--data", data.toString(), "--port", "0", "--no-dossier");
    }

    /** Starts the command line from the classes under test. */
    public static ChildProcess started(String... arguments) throws IOException {
        return ChildProcess.main(StandaloneMain.class, arguments);
    }

    /** Starts the packaged program, in tests that run after packaging. */
    public static ChildProcess packaged(String... arguments) throws Exception {
        return QuickStart.program(arguments);
    }

    /** Starts the packaged program just as {@code ./parley} does. */
    public static ChildProcess asShipped(String... arguments) throws IOException {
        return ChildProcess.java(
                List.of("@java.options", "-jar", System.getProperty("parley.program")), arguments);
    }

    /**
     * Starts the packaged service of a side, in the same tests.
     *
     * @param side {@code command} or {@code query}
     * @param settings as options for Java
     */
    public static ChildProcess service(String side, List<String> settings, String... arguments)
            throws Exception {
        var archive = Path.of(System.getProperty("parley." + side + ".service"));
        return QuickStart.service(archive, settings, arguments);
    }

    /** Makes a data folder with a database that is migrated. */
    public static void fill(Path data) throws Exception {
        QuickStart.fill(data, false);
    }
}
