package parley.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The folder that contains everything Parley keeps, claimed by this process. */
final class DataFolder implements AutoCloseable {
    static final String CLUSTER = "postgres";
    static final String LOCK = "parley.lock";

    private static final long MEGABYTE = 1 << 20;
    private static final long TO_CREATE = 256 * MEGABYTE;
    private static final long TO_GO_ON = 64 * MEGABYTE;

    /** Names that file systems and desktops create in a folder of their own accord. */
    private static final Set<String> IGNORED_NAMES =
            Set.of("lost+found", ".DS_Store", "desktop.ini");

    private final Path path;
    private final ProcessUser account;
    private final FolderLock lock;

    private DataFolder(Path path, ProcessUser account, FolderLock lock) {
        this.path = path;
        this.account = account;
        this.lock = lock;
    }

    /**
     * Claims the folder, and creates it if it does not exist.
     *
     * @throws CannotStart when it belongs to another program, is in use by another process, or is
     *     unusable
     */
    static DataFolder claim(Path given) {
        Path path = given.toAbsolutePath().normalize();
        rejectShellCharacters(path);
        try {
            ProcessUser account = ProcessUser.forFolder(path);
            create(path);
            rejectForeign(path);
            FolderLock lock = FolderLock.take(path);
            return claimed(new DataFolder(path, account, lock));
        } catch (IOException failure) {
            throw StartupErrors.about(path, failure);
        }
    }

    private static DataFolder claimed(DataFolder folder) throws IOException {
        try {
            if (!folder.isOwned()) {
                folder.account.own(folder.path);
            }
            if (!folder.account.reaches(folder.path)) {
                throw new AccessDeniedException(folder.path.toString());
            }
            folder.rejectFullDisk();
            return folder;
        } catch (IOException | RuntimeException refused) {
            folder.close();
            throw refused;
        }
    }

    private boolean isOwned() throws IOException {
        return account.owns(path) && (!Files.exists(cluster()) || account.owns(cluster()));
    }

    /**
     * Rejects characters that a shell interprets: pg_ctl passes its paths to a shell, between
     * double quotes.
     */
    private static void rejectShellCharacters(Path path) {
        String special = Platform.isUnix() ? "\"$`\\\n" : "\"%\n";
        if (path.toString().chars().anyMatch(each -> special.indexOf(each) >= 0)) {
            throw new CannotStart(
                    "The path of the data folder "
                            + path
                            + " contains a character that is special to shells.",
                    "With --data, give a folder without quotes, dollar signs and backslashes in its path.");
        }
    }

    private static void create(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        for (Path above = path; above != null; above = above.getParent()) {
            if (Files.isRegularFile(above)) {
                throw new CannotStart(
                        above + " is a file, but a folder for Parley's data should be there.",
                        "Move it away, or give a folder with --data.");
            }
        }
        Files.createDirectories(path);
    }

    private static void rejectForeign(Path path) throws IOException {
        if (!isParleys(path) && !IGNORED_NAMES.containsAll(names(path))) {
            throw new CannotStart(
                    "The folder " + path + " contains other files, and none of Parley's.",
                    "With --data, give an empty or a new folder.");
        }
    }

    /**
     * Returns whether anything of Parley's is in a folder. One thing suffices: the others may have
     * been deleted, or left out of a backup. A database counts only if Parley configured it.
     */
    static boolean isParleys(Path path) {
        Path cluster = path.resolve(CLUSTER);
        return Files.exists(path.resolve(LOCK))
                || PostgresSettings.isIn(cluster.resolve("postgresql.conf"))
                || PostgresSettings.isIn(cluster.resolve("pg_hba.conf"))
                || Secrets.areIn(path)
                || Binaries.areIn(path);
    }

    /** Rejects a folder where Parley or PostgreSQL keeps a file that can be created anew. */
    static void rejectFolderAt(Path file) {
        if (Files.isDirectory(file)) {
            throw new CannotStart(
                    file + " is a folder, but a file should be there.",
                    "Move it away: the file is created anew at the next start.");
        }
    }

    private static List<String> names(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }

    private void rejectFullDisk() throws IOException {
        long needed = Files.exists(cluster()) ? TO_GO_ON : TO_CREATE;
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < needed) {
            throw new CannotStart(
                    "The disk of the data folder %s is full: %d MB are free, Parley needs %d MB."
                            .formatted(path, free / MEGABYTE, needed / MEGABYTE),
                    "Free some space there, or give another folder with --data.");
        }
    }

    Path path() {
        return path;
    }

    Path cluster() {
        return path.resolve(CLUSTER);
    }

    ProcessUser account() {
        return account;
    }

    /** Removes what an aborted attempt has left, never anything of value. */
    static void discard(Path remains) throws IOException {
        if (!Files.exists(remains)) {
            return;
        }
        try (Stream<Path> all = Files.walk(remains)) {
            for (Path each : all.toList().reversed()) {
                Files.delete(each);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
