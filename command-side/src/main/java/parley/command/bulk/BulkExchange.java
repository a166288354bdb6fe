package parley.command.bulk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parley.command.api.RequestBodyReader;
import parley.command.axon.CommandPipeline;
import parley.problem.Problem;
import parley.security.AuditLog;
import parley.security.AuthenticatedUser;
import parley.security.web.AuditedRequest;
import parley.web.body.SlowBodyGuard;

/** One body of many commands, whose lines are read by one thread and executed by another. */
record BulkExchange(
        HttpServletRequest request,
        AuthenticatedUser user,
        SlowBodyGuard body,
        BulkLineParser parser,
        BulkOptions options) {
    /** Of groups of lines. */
    private static final int MOST_WAITING = 4;

    private static final Thread.Builder.OfVirtual EXECUTOR_THREAD =
            Thread.ofVirtual().name("parley-bulk");

    /**
     * Runs until the response is written.
     *
     * @param limit returns why no more lines may be read; null while they may
     * @throws java.util.concurrent.CompletionException if executing failed
     */
    void run(
            CommandPipeline pipeline,
            BulkResponseWriter writer,
            Supplier<@Nullable Problem> limit) {
        var queue = new HandOffQueue<List<BulkLine>>(MOST_WAITING);
        var executor = new BulkExecutor(queue, pipeline, options, writer);
        var splitter = new NdjsonSplitter(body::read, RequestBodyReader.MOST_BYTES);
        var done = CompletableFuture.runAsync(executor::run, EXECUTOR_THREAD::start);
        var reader = new BulkRequestReader(splitter, parser, user, queue, limit);
        try {
            reader.run();
        } finally {
            // Only then return: request and response belong to the server again.
            done.join();
            audit(reader.forbidden());
        }
    }

    /** One entry for all lines: a caller chooses how many there are. */
    private void audit(long forbidden) {
        if (forbidden > 0) {
            AuditedRequest.write(
                    AuditLog.Event.REFUSED,
                    request,
                    "POST /api/commands: 403 for " + forbidden + " of its lines");
        }
    }
}
