package parley.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Data folders for tests, copied from one that is made once. */
final class Folders {
    private static final Path TEMPLATE = Path.of("target", "test-data").toAbsolutePath();

    private Folders() {}

    /** A data folder with a database. */
    static Path made(Path temporary) throws Exception {
        Path data = fresh(temporary);
        copy(DataFolder.CLUSTER, data);
        copy("secrets", data);
        return data;
    }

    /** A data folder without a database, whose programs are unpacked already. */
    static Path fresh(Path temporary) throws Exception {
        if (!Files.exists(TEMPLATE.resolve(DataFolder.CLUSTER))) {
            EmbeddedDatabase.start(TEMPLATE, Folders::ignore).close();
        }
        Path data = Files.createDirectory(temporary.resolve("data"));
        Files.createFile(data.resolve(DataFolder.LOCK));
        copy("programs", data);
        return data;
    }

    private static void copy(String name, Path data) throws IOException {
        try (Stream<Path> all = Files.walk(TEMPLATE.resolve(name))) {
            all.forEach(path -> copyOne(path, data.resolve(TEMPLATE.relativize(path))));
        }
    }

    private static void copyOne(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    static void ignore(String progress) {}
}
