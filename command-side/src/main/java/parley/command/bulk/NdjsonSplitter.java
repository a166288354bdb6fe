package parley.command.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts bytes into lines, in constant memory however long one is. A line ends with a line feed, or a
 * carriage return and a line feed, or where the bytes end. Not for several threads.
 */
final class NdjsonSplitter {
    private static final int BUFFER = 1 << 16;

    /** Whoever waits to be given bytes. */
    @FunctionalInterface
    interface Source {
        /**
         * As {@link InputStream#read(byte[], int, int)}.
         *
         * @param within a line has begun and not ended
         */
        int read(byte[] into, boolean within) throws IOException;
    }

    /** One line, without its end. */
    sealed interface Line {
        /** Counted from 1. */
        long number();
    }

    /** Nothing but white space. */
    record Blank(long number) implements Line {}

    @SuppressWarnings("ArrayRecordComponent") // handed over, and read once
    record Whole(long number, byte[] bytes) implements Line {}

    /** More than the most; what it said is gone. */
    record TooLong(long number) implements Line {}

    private final Source source;
    private final int most;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int limit;

    /** What came of the line before the buffer, as far as it is kept. */
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    private boolean tooLong;
    private boolean within;
    private long number;

    /**
     * Cuts what a source gives.
     *
     * @param most bytes that a line may have, without its end
     */
    NdjsonSplitter(Source source, int most) {
        this.source = source;
        this.most = most;
    }

    /** The next line; null at the end. */
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

    /** How many lines were begun. */
    long count() {
        return number;
    }

    /** Whether the next line has come whole, so that nobody is waited for. */
    boolean isNextAtHand() {
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
        int read = source.read(buffer, within);
        while (read == 0) {
            read = source.read(buffer, within);
        }
        limit = Math.max(0, read);
        return read > 0;
    }

    /** Moves what stands before a place in the buffer to the line that has begun. */
    private void take(int end) {
        if (next < end) {
            within = true;
            // One more, for a carriage return that ends it.
            int room = most + 1 - begun.size();
            tooLong |= end - next > room;
            begun.write(buffer, next, Math.min(end - next, room));
            next = end;
        }
    }

    private Line line() {
        number++;
        var line = tooLong ? new TooLong(number) : whole(begun.toByteArray());
        begun.reset();
        tooLong = false;
        within = false;
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
        for (var each : line) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
