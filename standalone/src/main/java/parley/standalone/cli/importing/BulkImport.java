package parley.standalone.cli.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import parley.json.Json;
import parley.standalone.cli.http.ApiProblem;
import parley.standalone.cli.http.RequestRejected;
import parley.standalone.cli.http.ServerOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records the lines of a file in requests that follow each other, and reports what became of each
 * line. A request waits for the answer to the one before, so lines are recorded in their order.
 */
final class BulkImport {
    private static final JsonMapper JSON = Json.lenient();

    /** Of answers that are another one in a moment. */
    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 503);

    private static final List<String> NUMBERS = List.of("line", "resumeAt");
    private static final List<String> COUNTS =
            List.of("lines", "recorded", "repeated", "refused", "unanswered");

    private final BulkClient client;
    private final ImportReport report;
    private ImportTotals tally = ImportTotals.NOTHING;
    private @Nullable ObjectNode summary;
    private long answered;
    private boolean begun;

    BulkImport(BulkClient client, ImportReport report) {
        this.client = client;
        this.report = report;
    }

    /** What has become of the lines that were answered. */
    ImportTotals tally() {
        return tally;
    }

    /**
     * Sends lines until all are answered, or some are not; then the tally says where to go on.
     *
     * @throws IOException if the file can't be read
     * @throws ConnectException if nobody listens where Parley should be
     * @throws SSLException if nobody there proves to be Parley
     * @throws RequestRejected if Parley takes nothing
     */
    void run(LineBatchReader file) throws IOException {
        send(file.next());
        while (tally.resumeAt() == null) {
            var batch = file.next();
            if (batch.isEmpty()) {
                break;
            }
            send(batch);
        }
        if (summary != null) {
            report.summary(summary);
        }
    }

    private void send(LineBatch batch) throws ConnectException, SSLException {
        answered = batch.first() - 1;
        report.sent(batch.body().length);
        try {
            hear(batch, client.send(batch));
        } catch (ConnectException | SSLException unreachable) {
            if (!begun) {
                throw unreachable;
            }
            breakOff(ServerOption.reason(unreachable));
        } catch (IOException lost) {
            breakOff(ServerOption.reason(lost));
        } catch (JacksonException foreign) {
            breakOff(String.valueOf(foreign.getMessage()));
        }
        begun = true;
    }

    private void breakOff(String why) {
        summary = null;
        tally = tally.brokenOff(answered + 1, why);
    }

    private void hear(LineBatch batch, HttpResponse<InputStream> answer) throws IOException {
        var deadline = client.endLater(answer.body());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
            if (answer.statusCode() == 200) {
                results(batch, lines);
            } else {
                refusal(answer.statusCode(), lines.readLine());
            }
        } finally {
            deadline.cancel(false);
        }
    }

    private void refusal(int status, @Nullable String problem) {
        var why = JSON.readValue(String.valueOf(problem), ApiProblem.class);
        if (!begun && !PASSING.contains(status)) {
            throw new RequestRejected(why);
        }
        breakOff(why.toString());
    }

    private void results(LineBatch batch, BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var said = numbered(batch, JSON.readValue(line, ObjectNode.class));
            var result = JSON.treeToValue(said, ImportResult.class);
            if (result.end() != null) {
                summary = summary == null ? said : sum(summary, said);
                if (result.resumeAt() != null) {
                    tally = tally.brokenOff(result.resumeAt(), result.complaint());
                }
                return;
            }
            tally = tally.plus(result.status());
            answered = result.line() == null ? answered : result.line();
            report.line(result, said, tally);
        }
        throw new IOException("the answer broke off");
    }

    /** As in the file, of which Parley has seen no line before the first. */
    private static ObjectNode numbered(LineBatch batch, ObjectNode said) {
        for (var number : NUMBERS) {
            if (said.path(number).isIntegralNumber()) {
                said.put(number, batch.first() - 1 + said.path(number).asLong());
            }
        }
        return said;
    }

    /** What one request of all lines would have been answered. */
    private static ObjectNode sum(JsonNode before, ObjectNode last) {
        for (var count : COUNTS) {
            last.put(count, before.path(count).asLong() + last.path(count).asLong());
        }
        var position = "lastPosition";
        return last.put(
                position, Math.max(before.path(position).asLong(), last.path(position).asLong()));
    }
}
