package parley.standalone;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;
import parley.postgres.ChildProcess;
import parley.postgres.Folders;

/**
 * Makes the packaged program start with half of the work: its archive is extracted, as in its
 * image, and nothing is compiled by C2. A new data folder is a copy of what a first start leaves
 * behind. All of this is made once for each build.
 */
final class QuickStart {
    private static final Path ARCHIVE = Path.of(System.getProperty("parley.program"));
    private static final Path ALL_BUILDS = Path.of("target", "quick-start").toAbsolutePath();
    private static final Path LOCK = ALL_BUILDS.resolveSibling("quick-start.lock");

    private static @Nullable QuickStart ofThisBuild;

    private final Path folder;

    private QuickStart(Path folder) {
        this.folder = folder;
    }

    /** Starts the program. */
    static ChildProcess program(String... arguments) throws Exception {
        return ofThisBuild().start(arguments);
    }

    /** Makes a data folder of one that is empty, or not there yet. */
    static void fill(Path data, boolean dossiers) throws Exception {
        Folders.copy(ofThisBuild().data(dossiers), data);
    }

    private static synchronized QuickStart ofThisBuild() throws Exception {
        if (ofThisBuild == null) {
            ofThisBuild = find();
        }
        return ofThisBuild;
    }

    /** The tests run in several JVMs: one makes it, and the others wait for it. */
    private static QuickStart find() throws Exception {
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
        unfinished.run(false);
        Folders.copy(unfinished.data(false), unfinished.data(true));
        unfinished.run(true);
        Files.move(unfinished.folder, folder);
    }

    private void extract() throws IOException {
        var tool = List.of("-Djarmode=tools", "-jar", ARCHIVE.toString());
        var to = folder.resolve("program").toString();
        try (var extracting = ChildProcess.java(tool, "extract", "--destination", to)) {
            extracting.rest();
        }
    }

    private void run(boolean dossiers) throws IOException {
        var data = data(dossiers).toString();
        var recorded = dossiers ? "--dossier" : "--no-dossier";
        try (var program = start("run", "--data", data, "--port", "0", recorded)) {
            program.awaitLine("Ready at ");
        }
    }

    private Path data(boolean dossiers) {
        return folder.resolve(dossiers ? "dossiers" : "empty");
    }

    private ChildProcess start(String... arguments) throws IOException {
        var archive = folder.resolve("program").resolve(ARCHIVE.getFileName());
        return ChildProcess.java(
                List.of("@java.options", "-XX:TieredStopAtLevel=1", "-jar", archive.toString()),
                arguments);
    }
}
