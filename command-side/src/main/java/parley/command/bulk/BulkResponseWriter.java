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

/** Writes the results of many commands, one JSON object per line, and a summary. */
final class BulkResponseWriter {
    private static final JsonMapper JSON = Json.lenient();
    private static final int BUFFER = 1 << 14;

    private final OutputStream out;
    private final @Nullable Long decidedOn;
    private final Map<Status, Long> counts = new EnumMap<>(Status.class);
    private long lastPosition;

    /**
     * Writes to a stream, and closes it at the end.
     *
     * @param decidedOn in a dry run, the position of the log on which it began
     */
    BulkResponseWriter(OutputStream out, @Nullable Long decidedOn) {
        this.out = new BufferedOutputStream(out, BUFFER);
        this.decidedOn = decidedOn;
    }

    void write(LineResult result) throws IOException {
        counts.merge(result.status(), 1L, Long::sum);
        if (result instanceof OnRecord onRecord) {
            lastPosition = Math.max(lastPosition, onRecord.positions().getLast());
        }
        line(result);
    }

    /** Ends the response where every line that was read is answered. */
    void complete(long lines) throws IOException {
        end(BulkSummary.End.COMPLETE, lines, null, null);
    }

    /**
     * Ends the response where the last line that is answered bars all others.
     *
     * @param resumeAt the first that was not recorded
     */
    void stop(long lines, long resumeAt) throws IOException {
        end(BulkSummary.End.STOPPED, lines, resumeAt, null);
    }

    /**
     * Ends the response where some lines that were or might have been sent are not answered.
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
                        decidedOn,
                        resumeAt,
                        problem));
        // Otherwise, where the body stops arriving, the server would append its own problem.
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
