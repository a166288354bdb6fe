package parley.command.bulk;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.command.api.CommandProblems;
import parley.command.api.RequestBodyReader;
import parley.eventstore.LogUnavailable;
import parley.problem.Problem;
import parley.security.AuthenticatedUser;

/** Reads a body of many commands, as fast as somebody takes them. */
final class BulkRequestReader {
    /** Lines that have come together are handed on together, but for more than this. */
    private static final int MOST_BYTES_TOGETHER = 1 << 16;

    private final NdjsonSplitter cutter;
    private final BulkLineParser reader;
    private final AuthenticatedUser access;
    private final HandOffQueue<List<BulkLine>> belt;

    BulkRequestReader(
            NdjsonSplitter cutter,
            BulkLineParser reader,
            AuthenticatedUser access,
            HandOffQueue<List<BulkLine>> belt) {
        this.cutter = cutter;
        this.reader = reader;
        this.access = access;
        this.belt = belt;
    }

    /**
     * Reads until the body ends or breaks off, a line can't be sealed, or nobody takes any more;
     * then says so.
     */
    void run() {
        Problem brokenOff = CommandProblems.unexpected("Send the rest again.");
        try {
            brokenOff = readAll();
        } finally {
            belt.put(List.of(new BulkLine.Last(cutter.count(), brokenOff)));
        }
    }

    private @Nullable Problem readAll() {
        try {
            for (var line = cutter.next(); line != null; line = cutter.next()) {
                var together = together(line);
                if (!belt.put(together) || isOver(together)) {
                    break;
                }
            }
            return null;
        } catch (IOException cutShort) {
            return isSlow(cutShort) ? tooSlow() : cutShort();
        }
    }

    private static boolean isOver(List<BulkLine> lines) {
        return !lines.isEmpty() && lines.getLast() instanceof BulkLine.Last;
    }

    /** The server wraps what its socket says. */
    private static boolean isSlow(IOException cutShort) {
        return cutShort instanceof SlowBodyGuard.TooSlow
                || cutShort instanceof SocketTimeoutException
                || cutShort.getCause() instanceof SocketTimeoutException;
    }

    private static Problem tooSlow() {
        return Problem.of(
                "body-too-slow",
                408,
                "The body arrives too slowly",
                "Send the body without pausing, or in several requests.");
    }

    private static Problem cutShort() {
        return Problem.of(
                "body-cut-short",
                400,
                "Incomplete body",
                "Send the rest; the line that was cut off was not read.");
    }

    private List<BulkLine> together(NdjsonSplitter.Line first) throws IOException {
        var together = new ArrayList<BulkLine>();
        var line = first;
        try {
            for (int bytes = read(line, together);
                    bytes < MOST_BYTES_TOGETHER && cutter.isNextAtHand();
                    bytes += read(line, together)) {
                line = Objects.requireNonNull(cutter.next());
            }
        } catch (LogUnavailable unavailable) {
            together.add(
                    new BulkLine.Last(
                            line.number() - 1,
                            CommandProblems.notStored("line " + line.number(), unavailable)));
        }
        return together;
    }

    private int read(NdjsonSplitter.Line line, List<BulkLine> into) {
        return switch (line) {
            case NdjsonSplitter.Whole whole -> {
                into.add(reader.read(access, whole));
                yield whole.bytes().length;
            }
            case NdjsonSplitter.TooLong(var number) -> {
                into.add(new BulkLine.Faulty(number, null, RequestBodyReader.tooLarge()));
                yield 0;
            }
            case NdjsonSplitter.Blank _ -> 0;
        };
    }
}
