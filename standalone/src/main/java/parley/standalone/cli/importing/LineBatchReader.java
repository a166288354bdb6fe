package parley.standalone.cli.importing;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Divides a file into batches of lines, of which one at a time is in memory. Lines that have come
 * together stay together; those that are still to come are waited for only by an empty batch.
 */
final class LineBatchReader {
    private static final int MOST_LINES = 1_000;

    /**
     * A batch has no more than this and one line. The server has room for as much while it writes
     * its answers, which the client reads once all of the batch is sent.
     */
    private static final int MOST_BYTES = 1 << 18;

    /** One byte more than the server takes of a line, so that it refuses a longer one. */
    private static final int MOST_OF_A_LINE = (1 << 20) + 2;

    private final InputStream file;
    private long next = 1;
    private boolean ended;

    LineBatchReader(InputStream file) {
        this.file = file;
    }

    /**
     * Passes over all lines before one.
     *
     * @throws EOFException if there is no such line
     */
    void skipTo(long line) throws IOException {
        while (next < line) {
            int read = file.read();
            if (read < 0) {
                throw new EOFException("it has no line " + line);
            }
            next += read == '\n' ? 1 : 0;
        }
    }

    /** The next lines; none if the file has ended. */
    LineBatch next() throws IOException {
        long first = next;
        var body = new ByteArrayOutputStream();
        while (!ended && next - first < MOST_LINES && body.size() < MOST_BYTES) {
            if (body.size() > 0 && file.available() == 0) {
                break;
            }
            line(body);
        }
        return new LineBatch(first, body.toByteArray());
    }

    private void line(ByteArrayOutputStream body) throws IOException {
        int begin = body.size();
        int read = file.read();
        while (read >= 0 && read != '\n') {
            if (body.size() - begin < MOST_OF_A_LINE) {
                body.write(read);
            }
            read = file.read();
        }
        if (read == '\n') {
            body.write(read);
            next++;
        }
        ended = read < 0;
    }
}
