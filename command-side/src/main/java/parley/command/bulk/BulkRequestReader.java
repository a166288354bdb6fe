package parley.command.bulk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parley.command.api.CommandProblems;
import parley.command.api.RequestBodyReader;
import parley.eventstore.LogUnavailable;
import parley.problem.Problem;
import parley.security.AuthenticatedUser;
import parley.web.body.SlowBodyGuard;

/** Reads a body of many commands, as fast as they are executed. */
final class BulkRequestReader {
    /** Lines that arrived together are handed on together, up to this size. */
    private static final int MOST_BYTES_PER_GROUP = 1 << 16;

    private final NdjsonSplitter splitter;
    private final BulkLineParser reader;
    private final AuthenticatedUser user;
    private final HandOffQueue<List<BulkLine>> queue;
    private final Supplier<@Nullable Problem> limit;
    private long forbidden;

    /**
     * Creates a reader of one body.
     *
     * @param limit returns why no more lines may be read; null while they may
     */
    BulkRequestReader(
            NdjsonSplitter splitter,
            BulkLineParser reader,
            AuthenticatedUser user,
            HandOffQueue<List<BulkLine>> queue,
            Supplier<@Nullable Problem> limit) {
        this.splitter = splitter;
        this.reader = reader;
        this.user = user;
        this.queue = queue;
        this.limit = limit;
    }

    /**
     * Reads until the body ends or breaks off, a line can't be sealed, or the queue is closed; then
     * puts the {@link BulkLine.Last}.
     */
    void run() {
        Problem brokenOff = CommandProblems.unexpected("Send the rest again.");
        try {
            brokenOff = readAll();
        } finally {
            queue.put(List.of(new BulkLine.Last(splitter.count(), brokenOff)));
        }
    }

    /** Returns how many lines were refused because the user may not record them. */
    long forbidden() {
        return forbidden;
    }

    private static boolean isForbidden(BulkLine line) {
        return line instanceof BulkLine.Faulty faulty && faulty.problem().status() == 403;
    }

    private @Nullable Problem readAll() {
        try {
            for (var line = splitter.next(); line != null; line = splitter.next()) {
                var group = readGroup(line);
                if (!queue.put(group) || isEnd(group)) {
                    break;
                }
                var exceeded = limit.get();
                if (exceeded != null) {
                    return exceeded;
                }
            }
            return null;
        } catch (IOException cutShort) {
            return SlowBodyGuard.isTooSlow(cutShort) ? tooSlow() : cutShort();
        }
    }

    private static boolean isEnd(List<BulkLine> lines) {
        return !lines.isEmpty() && lines.getLast() instanceof BulkLine.Last;
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

    private List<BulkLine> readGroup(NdjsonSplitter.Line first) throws IOException {
        var group = new ArrayList<BulkLine>();
        var line = first;
        try {
            for (int bytes = read(line, group);
                    bytes < MOST_BYTES_PER_GROUP && splitter.isNextComplete();
                    bytes += read(line, group)) {
                line = Objects.requireNonNull(splitter.next());
            }
        } catch (LogUnavailable unavailable) {
            group.add(
                    new BulkLine.Last(
                            line.number() - 1,
                            CommandProblems.notStored("line " + line.number(), unavailable)));
        }
        return group;
    }

    private int read(NdjsonSplitter.Line line, List<BulkLine> into) {
        return switch (line) {
            case NdjsonSplitter.Whole whole -> {
                var read = reader.read(user, whole);
                into.add(read);
                forbidden += isForbidden(read) ? 1 : 0;
                yield whole.bytes().length;
            }
            case NdjsonSplitter.TooLong(var number) -> {
                into.add(new BulkLine.Faulty(number, null, false, RequestBodyReader.tooLarge()));
                yield 0;
            }
            case NdjsonSplitter.Blank _ -> 0;
        };
    }
}
