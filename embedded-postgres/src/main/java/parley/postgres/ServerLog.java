package parley.postgres;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file that the server's own log goes to. It stays short: programs on this machine that try
 * passwords, for one, add a line each time.
 */
record ServerLog(Path file) {
    private static final long MOST_BYTES = 16 << 20;

    static ServerLog in(Path cluster) {
        return new ServerLog(cluster.resolve("server.log"));
    }

    /** Returns its length in bytes; 0 if there is none. */
    long length() {
        return file.toFile().length();
    }

    /**
     * Copies a long log aside and empties it; one older log is kept. The server appends to it, and
     * goes on at the new end; what it writes between the two steps is lost.
     */
    void bound() throws IOException {
        if (length() >= MOST_BYTES) {
            Files.copy(file, file.resolveSibling("server.log.old"), REPLACE_EXISTING);
            try (var channel = FileChannel.open(file, WRITE)) {
                channel.truncate(0);
            }
        }
    }

    /** Returns what was logged after a position; nothing if that can't be read. */
    String since(long position) {
        try (var channel = FileChannel.open(file);
                var in = Channels.newInputStream(channel.position(position))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException none) {
            return "";
        }
    }
}
