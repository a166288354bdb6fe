package parley.standalone.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.json.Json;
import parley.standalone.record.BulkRequest.Answer;
import parley.standalone.remote.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Hears what becomes of the lines that are being sent. For one thread. */
final class Listening {
    private static final JsonMapper JSON = Json.lenient();
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

    /** Listens until the answer ends; if it is not whole, says where to go on. */
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
            return tally.brokenOff(first, complaint(lines.readLine()));
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

    private static String complaint(@Nullable String body) {
        return JSON.readValue(String.valueOf(body), Refusal.class).toString();
    }
}
