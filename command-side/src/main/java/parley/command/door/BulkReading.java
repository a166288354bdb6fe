package parley.command.door;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.door.Problem;
import parley.log.LogUnavailable;

/** Reads a body of many commands, as fast as somebody takes them. */
final class BulkReading {
    /** Lines that have come together are handed on together, but for more than this. */
    private static final int MOST_BYTES_TOGETHER = 1 << 16;

    private final LineCutter cutter;
    private final LineReader reader;
    private final Caller caller;
    private final Belt<List<Line>> belt;

    BulkReading(LineCutter cutter, LineReader reader, Caller caller, Belt<List<Line>> belt) {
        this.cutter = cutter;
        this.reader = reader;
        this.caller = caller;
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
            belt.put(List.of(new Line.Last(cutter.count(), brokenOff)));
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

    private static boolean isOver(List<Line> lines) {
        return !lines.isEmpty() && lines.getLast() instanceof Line.Last;
    }

    /** The server wraps what its socket says. */
    private static boolean isSlow(IOException cutShort) {
        return cutShort instanceof Pace.TooSlow
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

    private List<Line> together(LineCutter.Line first) throws IOException {
        var together = new ArrayList<Line>();
        var line = first;
        try {
            for (int bytes = read(line, together);
                    bytes < MOST_BYTES_TOGETHER && cutter.isNextAtHand();
                    bytes += read(line, together)) {
                line = Objects.requireNonNull(cutter.next());
            }
        } catch (LogUnavailable unavailable) {
            together.add(
                    new Line.Last(
                            line.number() - 1,
                            CommandProblems.notStored("line " + line.number(), unavailable)));
        }
        return together;
    }

    private int read(LineCutter.Line line, List<Line> into) {
        return switch (line) {
            case LineCutter.Whole whole -> {
                into.add(reader.read(caller, whole));
                yield whole.bytes().length;
            }
            case LineCutter.TooLong(var number) -> {
                into.add(new Line.Faulty(number, null, Bodies.tooLarge()));
                yield 0;
            }
            case LineCutter.Blank _ -> 0;
        };
    }
}
