package parley.command.bulk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.command.bulk.LineResult.OnRecord;
import parley.command.bulk.LineResult.Status;
import parley.json.Json;
import parley.problem.Problem;
import tools.jackson.databind.json.JsonMapper;

/** Writes what is answered to many commands, an object a line, and sums it up. */
final class BulkResponseWriter {
    private static final JsonMapper JSON = Json.lenient();
    private static final int BUFFER = 1 << 14;

    private final OutputStream out;
    private final Map<Status, Long> counts = new EnumMap<>(Status.class);
    private long lastPosition;

    BulkResponseWriter(OutputStream out) {
        this.out = new BufferedOutputStream(out, BUFFER);
    }

    void write(LineResult reply) throws IOException {
        counts.merge(reply.status(), 1L, Long::sum);
        if (reply instanceof OnRecord onRecord) {
            lastPosition = Math.max(lastPosition, onRecord.positions().getLast());
        }
        line(reply);
    }

    /** All lines that were read are answered. */
    void complete(long lines) throws IOException {
        end(BulkSummary.End.COMPLETE, lines, null, null);
    }

    /**
     * Not all lines are answered that were or might have been sent.
     *
     * @param resumeAt the first of those
     */
    void breakOff(long lines, long resumeAt, Problem why) throws IOException {
        end(BulkSummary.End.BROKEN_OFF, lines, resumeAt, why.document());
    }

    void flush() throws IOException {
        out.flush();
    }

    private void end(
            BulkSummary.End end,
            long lines,
            @Nullable Long resumeAt,
            @Nullable Map<String, Object> problem)
            throws IOException {
        line(
                new BulkSummary(
                        end,
                        lines,
                        count(Status.RECORDED),
                        count(Status.REPEATED),
                        count(Status.REFUSED),
                        count(Status.UNANSWERED),
                        lastPosition,
                        resumeAt,
                        problem));
        // Where a body stays out, the server would write its own problem behind this line.
        out.close();
    }

    private long count(Status status) {
        return counts.getOrDefault(status, 0L);
    }

    private void line(Object content) throws IOException {
        out.write(JSON.writeValueAsBytes(content));
        out.write('\n');
    }
}
