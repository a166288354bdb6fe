package parley.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import parley.postgres.ChildProcess;
import parley.postgres.Folders;

/**
 * Makes packaged programs start with a fraction of the work: their archives are extracted, as in
 * their images, and nothing is compiled by C2. A new data folder is a copy of what a first start
 * leaves behind. All of this is made once for each build.
 */
final class QuickStart {
    private static final Path STANDALONE = Path.of(System.getProperty("parley.program"));

    private QuickStart() {}

    /** Starts the program. */
    static ChildProcess program(String... arguments) throws Exception {
        return start(standalone(), List.of(), arguments);
    }

    /** Starts a service with these options for Java. */
    static ChildProcess service(Path archive, List<String> options, String... arguments)
            throws Exception {
        return start(Extraction.of(archive, _ -> {}), options, arguments);
    }

    /** Makes a data folder of one that is empty, or not there yet. */
    static void fill(Path data, boolean dossiers) throws Exception {
        Folders.copy(data(standalone(), dossiers), data);
    }

    private static Extraction standalone() throws Exception {
        return Extraction.of(STANDALONE, QuickStart::complete);
    }

    private static void complete(Extraction standalone) throws IOException {
        run(standalone, false);
        Folders.copy(data(standalone, false), data(standalone, true));
        run(standalone, true);
    }

    private static void run(Extraction standalone, boolean dossiers) throws IOException {
        var data = data(standalone, dossiers).toString();
        var recorded = dossiers ? "--dossier" : "--no-dossier";
        try (var program =
                start(standalone, List.of(), "run", "--data", data, "--port", "0", recorded)) {
            program.awaitLine("Ready at ");
        }
    }

    private static Path data(Extraction standalone, boolean dossiers) {
        return standalone.folder().resolve(dossiers ? "dossiers" : "empty");
    }

    private static ChildProcess start(
            Extraction extraction, List<String> options, String... arguments) throws IOException {
        var all = new ArrayList<>(List.of("@java.options", "-XX:TieredStopAtLevel=1"));
        all.addAll(options);
        all.addAll(List.of("-jar", extraction.program().toString()));
        return ChildProcess.java(all, arguments);
    }
}
