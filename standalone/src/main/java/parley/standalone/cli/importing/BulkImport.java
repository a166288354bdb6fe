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
 * Records the lines of a file in consecutive requests, and reports the result of each line. A
 * request waits for the response to the one before, so lines are recorded in order.
 */
final class BulkImport {
    private static final JsonMapper JSON = Json.lenient();

    /** Statuses of temporary problems. */
    private static final Set<Integer> TEMPORARY = Set.of(408, 429, 500, 503);

    private static final List<String> NUMBERS = List.of("line", "resumeAt");
    private static final List<String> COUNTS =
            List.of("lines", "recorded", "repeated", "refused", "unanswered");

    private final BulkClient client;
    private final ImportReport report;
    private ImportTotals totals = ImportTotals.NOTHING;
    private @Nullable ObjectNode summary;
    private long answered;
    private boolean started;

    BulkImport(BulkClient client, ImportReport report) {
        this.client = client;
        this.report = report;
    }

    /** Returns the totals of the lines answered so far. */
    ImportTotals totals() {
        return totals;
    }

    /**
     * Sends lines until all are answered or one is not; the totals then say where to resume.
     *
     * @throws IOException if the file can't be read
     * @throws ConnectException if nothing listens at the address
     * @throws SSLException if the server's certificate is not trusted
     * @throws RequestRejected if Parley rejects the first request
     */
    void run(LineBatchReader file) throws IOException {
        send(file.next());
        while (totals.resumeAt() == null) {
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
            readResponse(batch, client.send(batch));
        } catch (ConnectException | SSLException unreachable) {
            if (!started) {
                throw unreachable;
            }
            breakOff(ServerOption.reason(unreachable));
        } catch (IOException lost) {
            breakOff(ServerOption.reason(lost));
        } catch (JacksonException malformed) {
            breakOff(String.valueOf(malformed.getMessage()));
        }
        started = true;
    }

    private void breakOff(String reason) {
        summary = null;
        totals = totals.brokenOff(answered + 1, reason);
    }

    private void readResponse(LineBatch batch, HttpResponse<InputStream> answer)
            throws IOException {
        var deadline = client.endLater(answer.body());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
            if (answer.statusCode() == 200) {
                readResults(batch, lines);
            } else {
                readProblem(answer.statusCode(), lines.readLine());
            }
        } finally {
            deadline.cancel(false);
        }
    }

    private void readProblem(int status, @Nullable String json) {
        var problem = JSON.readValue(String.valueOf(json), ApiProblem.class);
        if (!started && !TEMPORARY.contains(status)) {
            throw new RequestRejected(problem);
        }
        breakOff(problem.toString());
    }

    private void readResults(LineBatch batch, BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var answer = numbered(batch, JSON.readValue(line, ObjectNode.class));
            var result = JSON.treeToValue(answer, ImportResult.class);
            if (result.end() != null) {
                summary = summary == null ? answer : sum(summary, answer);
                if (result.resumeAt() != null) {
                    totals = totals.brokenOff(result.resumeAt(), result.reason());
                }
                return;
            }
            totals = totals.plus(result.status());
            answered = result.line() == null ? answered : result.line();
            report.line(result, answer, totals);
        }
        throw new IOException("the answer broke off");
    }

    /** Numbers lines as in the file; Parley counts from the first line of the batch. */
    private static ObjectNode numbered(LineBatch batch, ObjectNode answer) {
        for (var number : NUMBERS) {
            if (answer.path(number).isIntegralNumber()) {
                answer.put(number, batch.first() - 1 + answer.path(number).asLong());
            }
        }
        return answer;
    }

    /** Adds the summary of a request to the sum of those before. */
    private static ObjectNode sum(JsonNode before, ObjectNode last) {
        for (var count : COUNTS) {
            last.put(count, before.path(count).asLong() + last.path(count).asLong());
        }
        var position = "lastPosition";
        return last.put(
                position, Math.max(before.path(position).asLong(), last.path(position).asLong()));
    }
}
