package parley.standalone.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import parley.json.Json;
import parley.standalone.record.BulkRequest.Answer;
import parley.standalone.remote.Refusal;
import parley.standalone.remote.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Hears what becomes of the lines that are being sent. For one thread. */
final class Listening {
    private static final JsonMapper JSON = Json.lenient();

    /** Of answers that are another one in a moment. */
    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 503);

    private static final List<String> NUMBERS = List.of("line", "resumeAt");

    private final long first;
    private final Report report;
    private Tally tally = Tally.NOTHING;
    private long answered;

    /**
     * Nothing was heard yet.
     *
     * @param first number of the first line in its file
     * @param report hears of each line that was answered
     */
    Listening(long first, Report report) {
        this.first = first;
        this.report = report;
        this.answered = first - 1;
    }

    /**
     * Listens until the answer ends; if it is not whole, says where to go on.
     *
     * @throws Refused if Parley takes nothing
     */
    Tally to(BulkRequest request) {
        try {
            return hear(request.answer());
        } catch (IOException | JacksonException broken) {
            return tally.brokenOff(answered + 1, String.valueOf(broken.getMessage()));
        }
    }

    private Tally hear(Answer answer) throws IOException {
        var lines =
                new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        if (answer.status() != 200) {
            var refusal = JSON.readValue(String.valueOf(lines.readLine()), Refusal.class);
            if (PASSING.contains(answer.status())) {
                return tally.brokenOff(first, refusal.toString());
            }
            throw new Refused(refusal);
        }
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var told = numbered(JSON.readTree(line));
            var result = JSON.treeToValue(told, Result.class);
            if (result.end() != null) {
                report.summary(told);
                return summed(result);
            }
            tally = tally.plus(result.status());
            answered = result.line() == null ? answered : result.line();
            report.line(result, told, tally);
        }
        throw new IOException("the answer has broken off");
    }

    /** As in the file, of which Parley has seen no line before the first. */
    private JsonNode numbered(JsonNode told) {
        for (var number : NUMBERS) {
            if (told instanceof ObjectNode object && told.path(number).isIntegralNumber()) {
                object.put(number, first - 1 + told.path(number).asLong());
            }
        }
        return told;
    }

    private Tally summed(Result summary) {
        return summary.resumeAt() == null
                ? tally
                : tally.brokenOff(summary.resumeAt(), summary.complaint());
    }
}
