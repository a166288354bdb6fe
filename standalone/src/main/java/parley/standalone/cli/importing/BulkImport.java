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
import java.util.function.Supplier;
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

    private static final String STOPPED = "stopped";
    private static final List<String> NUMBERS = List.of("line", "resumeAt");
    private static final List<String> COUNTS =
            List.of("lines", "recorded", "repeated", "refused", "unanswered");

    private final BulkClient client;
    private final ImportReport report;
    private final RefusalStop refusals;
    private ImportTotals totals = ImportTotals.NOTHING;
    private @Nullable ObjectNode summary;
    private long answered;
    private boolean started;

    /**
     * Imports one file.
     *
     * @param stopOnRefusal whether to record no line behind one that was not recorded; null for
     *     Parley's default
     */
    BulkImport(BulkClient client, ImportReport report, @Nullable Boolean stopOnRefusal) {
        this.client = client;
        this.report = report;
        this.refusals = new RefusalStop(stopOnRefusal);
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
            if (refusals.bars(batch)) {
                stop();
            } else {
                send(batch);
            }
        }
        summarize();
    }

    /**
     * Sends all lines in one request, of which nothing is recorded.
     *
     * @param lines opens the file at the first line to be sent
     * @param again whether it can be opened more than once
     * @param first the number of that line
     * @throws ConnectException if nothing listens at the address
     * @throws SSLException if the server's certificate is not trusted
     * @throws RequestRejected if Parley rejects the request
     */
    void check(Supplier<InputStream> lines, boolean again, long first)
            throws ConnectException, SSLException {
        exchange(first, () -> client.check(lines, again, refusals.dryRunQuery()));
        summarize();
    }

    private void summarize() {
        if (summary != null) {
            report.summary(summary);
        }
    }

    private void stop() {
        totals = totals.stopped(refusals.firstFailed());
        if (summary != null) {
            summary.put("end", STOPPED).put("resumeAt", refusals.firstFailed());
        }
    }

    private void send(LineBatch batch) throws ConnectException, SSLException {
        var query = refusals.query(batch);
        report.sent(batch.body().length);
        exchange(batch.first(), () -> client.send(batch, query));
    }

    @FunctionalInterface
    private interface Request {
        HttpResponse<InputStream> send() throws IOException;
    }

    private void exchange(long first, Request request) throws ConnectException, SSLException {
        answered = first - 1;
        try {
            readResponse(first, request.send());
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

    private void readResponse(long first, HttpResponse<InputStream> answer) throws IOException {
        var deadline = client.endLater(answer.body());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
            if (answer.statusCode() == 200) {
                readResults(first, lines);
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

    private void readResults(long first, BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var answer = numbered(first, JSON.readValue(line, ObjectNode.class));
            var result = JSON.treeToValue(answer, ImportResult.class);
            if (result.end() != null) {
                summary = summary == null ? answer : sum(summary, answer);
                totals = ended(totals.decidedOn(result.decidedOn()), result);
                return;
            }
            totals = totals.plus(result.status());
            answered = result.line() == null ? answered : result.line();
            if (totals.isIncomplete()) {
                refusals.failedAt(answered);
            }
            report.line(result, answer, totals);
        }
        throw new IOException("the answer broke off");
    }

    private static ImportTotals ended(ImportTotals totals, ImportResult summary) {
        if (summary.resumeAt() == null) {
            return totals;
        }
        return STOPPED.equals(summary.end())
                ? totals.stopped(summary.resumeAt())
                : totals.brokenOff(summary.resumeAt(), summary.reason());
    }

    /** Numbers lines as in the file; Parley counts from the first line of the request. */
    private static ObjectNode numbered(long first, ObjectNode answer) {
        for (var number : NUMBERS) {
            if (answer.path(number).isIntegralNumber()) {
                answer.put(number, first - 1 + answer.path(number).asLong());
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
