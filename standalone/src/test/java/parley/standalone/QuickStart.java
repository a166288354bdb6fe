package parley.standalone;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;
import parley.postgres.ChildProcess;
import parley.postgres.Folders;

/**
 * Makes the packaged program start with a third of the work: its archive is extracted, what Java
 * loads at a first start is kept in an AOT cache, and nothing is compiled by C2. A new data folder
 * is a copy of what a first start leaves behind. All of this is made once for each build.
 */
final class QuickStart {
    private static final Path ARCHIVE = Path.of(System.getProperty("parley.program"));
    private static final Path ALL_BUILDS = Path.of("target", "quick-start").toAbsolutePath();
    private static final Path LOCK = ALL_BUILDS.resolveSibling("quick-start.lock");

    /** Java would not start from a cache of linked classes: the package of one is sealed. */
    private static final String UNLINKED = "-XX:-AOTClassLinking";

    private final Path folder;

    private QuickStart(Path folder) {
        this.folder = folder;
    }

    /** Starts the program. */
    static ChildProcess program(String... arguments) throws Exception {
        var build = ofThisBuild();
        return build.start(List.of(build.cache("")), arguments);
    }

    /** Makes a data folder of one that is empty, or not there yet. */
    static void fill(Path data, boolean dossiers) throws Exception {
        Folders.copy(ofThisBuild().data(dossiers), data);
    }

    /** The tests run in several JVMs: one makes it, and the others wait for it. */
    private static synchronized QuickStart ofThisBuild() throws Exception {
        try (var archive = Files.newInputStream(ARCHIVE);
                var file = FileChannel.open(LOCK, CREATE, WRITE);
                var _ = file.lock()) {
            var build = new QuickStart(ALL_BUILDS.resolve(DigestUtils.md5DigestAsHex(archive)));
            if (!Files.exists(build.folder)) {
                FileSystemUtils.deleteRecursively(ALL_BUILDS);
                build.make();
            }
            return build;
        }
    }

    private void make() throws Exception {
        var unfinished = new QuickStart(Files.createDirectories(ALL_BUILDS.resolve("unfinished")));
        unfinished.extract();
        unfinished.run(false, unfinished.cache("Output"), UNLINKED);
        Folders.copy(unfinished.data(false), unfinished.data(true));
        unfinished.run(true, unfinished.cache(""));
        Files.move(unfinished.folder, folder);
    }

    private void extract() throws IOException {
        var tool = List.of("-Djarmode=tools", "-jar", ARCHIVE.toString());
        var to = folder.resolve("program").toString();
        try (var extracting = ChildProcess.java(tool, "extract", "--destination", to)) {
            extracting.rest();
        }
    }

    private void run(boolean dossiers, String... options) throws IOException {
        var data = data(dossiers).toString();
        var recorded = dossiers ? "--dossier" : "--no-dossier";
        try (var program =
                start(List.of(options), "run", "--data", data, "--port", "0", recorded)) {
            program.awaitLine("Ready at ");
        }
    }

    private String cache(String use) {
        return "-XX:AOTCache" + use + "=" + folder.resolve("program.aot");
    }

    private Path data(boolean dossiers) {
        return folder.resolve(dossiers ? "dossiers" : "empty");
    }

    private ChildProcess start(List<String> options, String... arguments) throws IOException {
        var archive = folder.resolve("program").resolve(ARCHIVE.getFileName());
        var what = new ArrayList<>(List.of("@java.options", "-XX:TieredStopAtLevel=1"));
        what.addAll(options);
        what.addAll(List.of("-jar", archive.toString()));
        return ChildProcess.java(what, arguments);
    }
}
