package parley.standalone.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import parley.json.Json;
import parley.standalone.record.BulkRequest.Answer;
import parley.standalone.remote.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Hears what becomes of the lines that are being sent. For one thread. */
final class Listening {
    private static final JsonMapper JSON = Json.lenient();

    private final long first;
    private final BiConsumer<Result, Tally> told;
    private Tally tally = Tally.NOTHING;
    private long answered;

    /**
     * Nothing was heard yet.
     *
     * @param first number of the first line in its file
     * @param told hears of each line that was answered, numbered as in the file
     */
    Listening(long first, BiConsumer<Result, Tally> told) {
        this.first = first;
        this.told = told;
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
            var result = JSON.readValue(line, Result.class);
            if (result.end() != null) {
                return summed(result);
            }
            hear(result.in(first));
        }
        throw new IOException("the answer has broken off");
    }

    private void hear(Result result) {
        tally = tally.plus(result.status());
        answered = result.line() == null ? answered : result.line();
        told.accept(result, tally);
    }

    private Tally summed(Result summary) {
        return summary.resumeAt() == null
                ? tally
                : tally.brokenOff(first - 1 + summary.resumeAt(), summary.complaint());
    }

    private static String complaint(@Nullable String body) {
        return JSON.readValue(String.valueOf(body), Refusal.class).toString();
    }
}
