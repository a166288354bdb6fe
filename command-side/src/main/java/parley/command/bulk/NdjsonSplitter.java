package parley.command.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Splits bytes into lines, in constant memory however long a line is. A line ends with LF or CR LF,
 * or at the end of the bytes. Not thread-safe.
 */
final class NdjsonSplitter {
    private static final int BUFFER = 1 << 16;

    /** A blocking source of bytes. */
    @FunctionalInterface
    interface Source {
        /**
         * As {@link InputStream#read(byte[], int, int)}.
         *
         * @param within whether a line that is not blank is still to end
         */
        int read(byte[] into, boolean within) throws IOException;
    }

    /** One line, without its end. */
    sealed interface Line {
        /** Counted from 1. */
        long number();
    }

    /** A line of white space only. */
    record Blank(long number) implements Line {}

    @SuppressWarnings("ArrayRecordComponent") // handed over, and read once
    record Whole(long number, byte[] bytes) implements Line {}

    /** A line above the limit, whose content is dropped. */
    record TooLong(long number) implements Line {}

    private final Source source;
    private final int most;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int limit;

    /** What was read of the current line, as far as it is kept. */
    private final ByteArrayOutputStream partial = new ByteArrayOutputStream();

    private boolean tooLong;
    private boolean within;

    /** Whether something has arrived since the last line that was not blank. */
    private boolean awaited;

    private long number;

    /**
     * Splits the bytes of a source.
     *
     * @param most bytes that a line may have, without its end
     */
    NdjsonSplitter(Source source, int most) {
        this.source = source;
        this.most = most;
    }

    /** Returns the next line; null at the end. */
    @Nullable Line next() throws IOException {
        int end = lineFeed();
        while (end < 0) {
            take(limit);
            if (!fill()) {
                return within ? line() : null;
            }
            end = lineFeed();
        }
        take(end);
        next = end + 1;
        return line();
    }

    /** Returns the number of lines that were begun. */
    long count() {
        return number;
    }

    /** Whether the next line has arrived whole, so that it can be read without waiting. */
    boolean isNextComplete() {
        return lineFeed() >= 0;
    }

    private int lineFeed() {
        for (int at = next; at < limit; at++) {
            if (buffer[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    private boolean fill() throws IOException {
        next = 0;
        limit = 0;
        int read = source.read(buffer, awaited);
        while (read == 0) {
            read = source.read(buffer, awaited);
        }
        awaited = true;
        limit = Math.max(0, read);
        return read > 0;
    }

    /** Moves the bytes before an index of the buffer to the current line. */
    private void take(int end) {
        if (next < end) {
            within = true;
            awaited = true;
            // One more, for a carriage return that ends it.
            int room = most + 1 - partial.size();
            tooLong |= end - next > room;
            partial.write(buffer, next, Math.min(end - next, room));
            next = end;
        }
    }

    private Line line() {
        number++;
        var line = tooLong ? new TooLong(number) : whole(partial.toByteArray());
        partial.reset();
        tooLong = false;
        within = false;
        // Otherwise, a caller who sends nothing but line ends could go on for ever.
        awaited &= line instanceof Blank;
        return line;
    }

    private Line whole(byte[] bytes) {
        int length = bytes.length;
        if (length > 0 && bytes[length - 1] == '\r') {
            length--;
        }
        if (length > most) {
            return new TooLong(number);
        }
        var line = length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
        return isBlank(line) ? new Blank(number) : new Whole(number, line);
    }

    private static boolean isBlank(byte[] line) {
        for (var character : line) {
            if (character != ' ' && character != '\t' && character != '\r') {
                return false;
            }
        }
        return true;
    }
}
