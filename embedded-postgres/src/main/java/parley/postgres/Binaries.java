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
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the archive in the class path. */
record Binaries(Path home) {
    static final String VERSION = version();
    static final String FOLDER = "programs";
    private static final String NAME = "postgresql-";
    private static final List<String> NEEDED = List.of("initdb", "pg_ctl", "postgres");
    static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

    /**
     * Unpacks the programs if needed, also where one of them is lost. The folder's name contains
     * version and platform, so an upgrade unpacks anew.
     */
    static Binaries in(DataFolder folder, Consumer<String> progress) {
        Path programs = folder.path().resolve(FOLDER);
        Path home = programs.resolve(NAME + VERSION + "-" + Platform.name());
        if (!NEEDED.stream().allMatch(program -> isWhole(home, program))) {
            progress.accept("Unpacking PostgreSQL " + MAJOR);
            try {
                unpack(programs, home, folder.account());
            } catch (IOException failure) {
                throw StartupErrors.about(folder.path(), failure);
            }
        }
        return new Binaries(home);
    }

    /** Returns whether PostgreSQL has been unpacked into a data folder, whatever its version. */
    static boolean areIn(Path data) {
        try (Stream<Path> unpacked = Files.list(data.resolve(FOLDER))) {
            return unpacked.anyMatch(each -> each.getFileName().toString().startsWith(NAME));
        } catch (IOException none) {
            return false;
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static boolean isWhole(Path home, String program) {
        Path file = home.resolve("bin").resolve(Platform.isUnix() ? program : program + ".exe");
        return Files.isRegularFile(file) && file.toFile().length() > 0;
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
        DataFolder.discard(home);
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
