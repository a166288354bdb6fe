package parley.standalone.cli.importing;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Divides a file into batches of lines, with one batch at a time in memory. A batch ends early,
 * rather than wait for more input, as soon as it has a line.
 */
final class LineBatchReader {
    private static final int MAX_LINES = 1_000;

    /**
     * The bytes after which a batch takes no further line. The server buffers as much while it
     * writes results, which the client reads only after it has sent the batch.
     */
    private static final int MAX_BYTES = 1 << 18;

    /** One byte more than the server accepts, so that it refuses a longer line. */
    private static final int MAX_LINE_BYTES = (1 << 20) + 2;

    private final InputStream file;
    private long next = 1;
    private boolean ended;

    LineBatchReader(InputStream file) {
        this.file = file;
    }

    /**
     * Skips all lines before one.
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

    /** Returns the next lines; none at the end of the file. */
    LineBatch next() throws IOException {
        long first = next;
        var body = new ByteArrayOutputStream();
        while (!ended && next - first < MAX_LINES && body.size() < MAX_BYTES) {
            if (body.size() > 0 && file.available() == 0) {
                break;
            }
            readLine(body);
        }
        return new LineBatch(first, body.toByteArray());
    }

    private void readLine(ByteArrayOutputStream body) throws IOException {
        int begin = body.size();
        int read = file.read();
        while (read >= 0 && read != '\n') {
            if (body.size() - begin < MAX_LINE_BYTES) {
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
