package parley.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An exclusive lock on a data folder; the operating system releases it when the process dies. */
final class FolderLock implements AutoCloseable {
    /**
     * Folders locked by this process. POSIX drops a process's lock as soon as it closes any channel
     * to the file, so a second attempt from the same process must not even open it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /** The locked byte, far behind the text, since Windows lets nobody read a locked region. */
    private static final long PLACE = Long.MAX_VALUE - 1;

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Locks a folder.
     *
     * @throws CannotStart when another Parley holds the lock, naming its process
     */
    static FolderLock take(Path folder) throws IOException {
        Path file = folder.toRealPath().resolve(DataFolder.LOCK);
        DataFolder.rejectFolderAt(file);
        if (!HELD.add(file)) {
            throw FolderInUse.by(folder, ProcessHandle.current().pid() + ", which is this one");
        }
        try {
            return new FolderLock(file, locked(folder, file));
        } catch (IOException | RuntimeException refused) {
            HELD.remove(file);
            throw refused;
        }
    }

    private static FileChannel locked(Path folder, Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
        try {
            if (channel.tryLock(PLACE, 1, false) == null) {
                throw FolderInUse.by(folder, Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(UTF_8.encode(ProcessHandle.current().pid() + "\n"));
            return channel;
        } catch (IOException | RuntimeException refused) {
            channel.close();
            throw refused;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(file);
    }
}
