package parley.command.bulk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import parley.command.axon.CommandGateway;
import parley.command.axon.CommandTrial;
import parley.eventstore.LogUnavailable;
import parley.problem.Problem;
import parley.web.body.SlowBodyGuard;

/**
 * Dry runs of many commands. The results are kept until the body has been read, so that a client
 * may send all of it before it reads any of them.
 */
public final class BulkDryRun {
    private static final Duration MOST_TIME = Duration.ofMinutes(15);

    /** In temporary tables of the database. */
    private static final long MOST_BYTES = 512L << 20;

    private static final int CHUNK = 1 << 16;

    private final CommandGateway commands;
    private final InstantSource clock;

    public BulkDryRun(CommandGateway commands, InstantSource clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Decides all lines, and then responds.
     *
     * @throws LogUnavailable if the log can't be reached; there is no response then
     */
    void run(BulkExchange exchange, HttpServletResponse response) throws IOException {
        var end = clock.instant().plus(MOST_TIME);
        try (var trial = commands.trial()) {
            var writer = new BulkResponseWriter(trial.output(), trial.position());
            exchange.run(trial.pipeline(), writer, () -> exceeded(trial, end));
            drain(exchange.body(), end);
            response.setHeader("Parley-Position", Long.toString(trial.position()));
            trial.output().transferTo(response.getOutputStream());
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof LogUnavailable unavailable ? unavailable : failed;
        }
    }

    private @Nullable Problem exceeded(CommandTrial trial, Instant end) {
        if (trial.bytes() > MOST_BYTES) {
            return tooLarge(
                    "A dry run takes at most %d MiB of the database.".formatted(MOST_BYTES >> 20));
        }
        return clock.instant().isAfter(end)
                ? tooLarge("A dry run takes at most %d minutes.".formatted(MOST_TIME.toMinutes()))
                : null;
    }

    private static Problem tooLarge(String limit) {
        return Problem.of(
                "dry-run-too-large",
                413,
                "Too much for one dry run",
                limit + " Record what was decided, and check the rest then.");
    }

    /** Reads what is left of the body, because some clients read no response before. */
    private void drain(SlowBodyGuard body, Instant end) {
        var chunk = new byte[CHUNK];
        try {
            while (body.read(chunk, true) >= 0 && clock.instant().isBefore(end)) {
                // there may be more
            }
        } catch (IOException gone) {
            // Then nobody reads the response either.
        }
    }
}
