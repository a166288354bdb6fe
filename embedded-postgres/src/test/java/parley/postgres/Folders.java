package parley.postgres;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/** Data folders for tests, copied from one that is made once. */
public final class Folders {
    private static final Path TEMPLATE = Path.of("target", "test-data").toAbsolutePath();
    private static final Path LOCK = TEMPLATE.resolveSibling("test-data.lock");

    private Folders() {}

    /** A data folder with a database. */
    public static Path made(Path temporary) throws Exception {
        makeTemplate();
        return copy(TEMPLATE, temporary.resolve("data"));
    }

    /** A data folder without a database, whose programs are unpacked already. */
    public static Path fresh(Path temporary) throws Exception {
        makeTemplate();
        return withPrograms(TEMPLATE, temporary.resolve("data"));
    }

    /** Copies a data folder that nobody uses to one that is empty or not there yet. */
    public static Path copy(Path from, Path data) throws IOException {
        withPrograms(from, data);
        each(from, DataFolder.CLUSTER, data, Folders::copyOne);
        each(from, "secrets", data, Folders::copyOne);
        return data;
    }

    /** The server that runs on a data folder. */
    public static Optional<ProcessHandle> server(Path data) {
        try {
            return PostmasterFile.of(data.resolve(DataFolder.CLUSTER))
                    .filter(PostmasterFile::isRunning)
                    .flatMap(file -> ProcessHandle.of(file.pid()));
        } catch (IOException changing) {
            return Optional.empty();
        }
    }

    private static Path withPrograms(Path from, Path data) throws IOException {
        Files.createDirectories(data);
        Files.createFile(data.resolve(DataFolder.LOCK));
        each(from, "programs", data, Folders::link);
        return data;
    }

    /** The tests run in several JVMs: one makes the template, and the others wait for it. */
    private static synchronized void makeTemplate() throws Exception {
        try (var file = FileChannel.open(LOCK, CREATE, WRITE);
                var _ = file.lock()) {
            if (!Files.exists(TEMPLATE.resolve(DataFolder.CLUSTER))) {
                EmbeddedDatabase.start(TEMPLATE, Folders::ignore).close();
            }
        }
    }

    private interface Step {
        void take(Path from, Path to) throws IOException;
    }

    private static void each(Path template, String name, Path data, Step step) throws IOException {
        try (Stream<Path> all = Files.walk(template.resolve(name))) {
            for (Path from : all.toList()) {
                step.take(from, data.resolve(template.relativize(from)));
            }
        }
    }

    private static void copyOne(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }

    private static void link(Path from, Path to) throws IOException {
        if (Files.isRegularFile(from, LinkOption.NOFOLLOW_LINKS)
                && Files.getFileStore(from).equals(Files.getFileStore(to.getParent()))) {
            Files.createLink(to, from);
        } else {
            copyOne(from, to);
        }
    }

    static void ignore(String progress) {}
}
