package parley.standalone;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;
import parley.postgres.ChildProcess;

/**
 * A packaged program, extracted from its archive as in its image, once for each build.
 *
 * @param folder holds it, and whatever is made with it
 */
record Extraction(Path folder, Path archive) {
    private static final Path ALL = Path.of("target", "quick-start").toAbsolutePath();
    private static final Map<Path, Extraction> FOUND = new ConcurrentHashMap<>();

    /** Makes more in the folder, once it has been extracted. */
    interface Completion {
        void complete(Extraction extraction) throws Exception;
    }

    /** The tests run in several JVMs: one extracts it, and the others wait for it. */
    static synchronized Extraction of(Path archive, Completion completion) throws Exception {
        var found = FOUND.get(archive);
        if (found == null) {
            found = find(archive, completion);
            FOUND.put(archive, found);
        }
        return found;
    }

    private static Extraction find(Path archive, Completion completion) throws Exception {
        var builds = Files.createDirectories(ALL.resolve(archive.getFileName()));
        try (var bytes = Files.newInputStream(archive);
                var file =
                        FileChannel.open(builds.resolveSibling(builds + ".lock"), CREATE, WRITE);
                var _ = file.lock()) {
            var build = builds.resolve(DigestUtils.md5DigestAsHex(bytes));
            if (!Files.exists(build)) {
                FileSystemUtils.deleteRecursively(builds);
                var unfinished = Files.createDirectories(builds.resolve("unfinished"));
                extract(archive, unfinished.resolve("program"));
                completion.complete(new Extraction(unfinished, archive));
                Files.move(unfinished, build);
            }
            return new Extraction(build, archive);
        }
    }

    private static void extract(Path archive, Path to) throws IOException {
        var tool = List.of("-Djarmode=tools", "-jar", archive.toString());
        try (var extracting = ChildProcess.java(tool, "extract", "--destination", to.toString())) {
            extracting.rest();
        }
    }

    /** Returns the archive to start, which refers to the libraries beside it. */
    Path program() {
        return folder.resolve("program").resolve(archive.getFileName());
    }
}
