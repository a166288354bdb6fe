package parley.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the archive in the class path. */
record Binaries(Path home) {
    static final String VERSION = version();
    static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

    /**
     * Unpacks the programs if needed. The folder's name contains version and platform, so an
     * upgrade unpacks anew.
     */
    static Binaries in(DataFolder folder, Consumer<String> progress) {
        Path programs = folder.path().resolve("programs");
        Path home = programs.resolve("postgresql-" + VERSION + "-" + Platform.name());
        if (!Files.isDirectory(home)) {
            progress.accept("Unpacking PostgreSQL " + MAJOR);
            try {
                unpack(programs, home, folder.account());
            } catch (IOException failure) {
                throw StartupErrors.about(folder.path(), failure);
            }
        }
        return new Binaries(home);
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static void unpack(Path programs, Path home, ProcessUser account) throws IOException {
        Files.createDirectories(programs);
        Path unfinished = programs.resolve(".unfinished");
        DataFolder.discard(unfinished);
        try (InputStream archive = archive();
                var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, unfinished.resolve(entry.getName()).normalize());
            }
        }
        account.own(programs);
        Files.move(unfinished, home, ATOMIC_MOVE);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if (Platform.isUnix() && (entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static InputStream archive() {
        String name = "/postgres-" + Platform.name() + ".txz";
        InputStream found = Binaries.class.getResourceAsStream(name);
        if (found == null) {
            throw new CannotStart(
                    "This build of Parley includes no PostgreSQL for " + Platform.name() + ".",
                    "Build Parley on this machine, or with -Pevery-platform where it is built.");
        }
        return new BufferedInputStream(found);
    }

    private static String version() {
        try (InputStream found = Binaries.class.getResourceAsStream("version.txt")) {
            return new String(found.readAllBytes(), US_ASCII).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
