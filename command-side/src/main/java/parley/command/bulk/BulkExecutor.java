package parley.command.bulk;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.command.CommandEnvelope;
import parley.command.api.CommandProblems;
import parley.command.axon.CommandPipeline;
import parley.command.bulk.LineResult.NotOnRecord;
import parley.command.bulk.LineResult.OnRecord;
import parley.command.bulk.LineResult.Status;
import parley.events.RecordId;
import parley.eventstore.AppendResult;
import parley.eventstore.LogUnavailable;
import parley.problem.Problem;

/**
 * Submits lines one after the other, and writes their results in order. While the caller reads no
 * results, no more lines are taken. Ends once the log can't be reached.
 */
final class BulkExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(BulkExecutor.class);

    /** Lines that wait for the result of an earlier one. */
    private static final int MOST_PENDING = 2_000;

    private static final CompletableFuture<AppendResult> NOT_SUBMITTED =
            CompletableFuture.failedFuture(new IllegalStateException("the line was not submitted"));

    private final HandOffQueue<List<BulkLine>> queue;
    private final CommandPipeline pipeline;
    private final BulkResponseWriter writer;
    private final Queue<PendingLine> pending = new ArrayDeque<>();

    /** The end of the body, once it is reached. */
    private BulkLine.@Nullable Last last;

    private @Nullable Unavailable unavailable;
    private long answered;

    BulkExecutor(
            HandOffQueue<List<BulkLine>> queue,
            CommandPipeline pipeline,
            BulkResponseWriter writer) {
        this.queue = queue;
        this.pipeline = pipeline;
        this.writer = writer;
    }

    private record PendingLine(BulkLine line, CompletableFuture<AppendResult> answer) {}

    /** The first line for which the log was unavailable. */
    private record Unavailable(long line, Problem problem) {}

    /** Runs until the last line is answered, or the log is unavailable. */
    void run() {
        try {
            answerAll();
            writeSummary();
        } catch (IOException closed) {
            LOG.debug("the caller closed the connection", closed);
        } finally {
            queue.close();
        }
    }

    private void answerAll() throws IOException {
        while (!pending.isEmpty() || (last == null && unavailable == null)) {
            var lines = next();
            if (lines == null) {
                pipeline.awaitOne();
                writeAnswered();
            } else {
                execute(lines);
            }
        }
    }

    /** Returns null while waiting for a result is better. */
    private @Nullable List<BulkLine> next() throws IOException {
        if (last != null || unavailable != null || pending.size() > MOST_PENDING) {
            return null;
        }
        var lines = queue.poll();
        if (lines == null && pending.isEmpty()) {
            writer.flush();
            return queue.take();
        }
        return lines;
    }

    private void execute(List<BulkLine> lines) throws IOException {
        for (var line : lines) {
            switch (line) {
                case BulkLine.Command(_, var envelope) ->
                        pending.add(new PendingLine(line, pipeline.submit(envelope)));
                case BulkLine.Faulty _ -> pending.add(new PendingLine(line, NOT_SUBMITTED));
                case BulkLine.Last end -> last = end;
            }
            writeAnswered();
            if (unavailable != null) {
                return;
            }
        }
    }

    private void writeAnswered() throws IOException {
        while (!pending.isEmpty() && pending.element().answer.isDone()) {
            var first = pending.remove();
            writer.write(resultOf(first));
            answered = first.line.number();
        }
    }

    private LineResult resultOf(PendingLine pending) {
        return switch (pending.line) {
            case BulkLine.Command(var number, var envelope) ->
                    pending.answer.state() == State.SUCCESS
                            ? OnRecord.of(number, pending.answer.resultNow())
                            : failed(number, envelope, pending.answer.exceptionNow());
            case BulkLine.Faulty(var number, var record, var problem) ->
                    NotOnRecord.of(number, Status.REFUSED, record, problem);
            case BulkLine.Last _ -> throw new IllegalStateException("the last line has no answer");
        };
    }

    private LineResult failed(long number, CommandEnvelope envelope, Throwable failure) {
        var record = envelope.record();
        var problem = CommandProblems.whyRejected(failure);
        if (problem != null) {
            return NotOnRecord.of(number, Status.REFUSED, record.value(), problem);
        }
        return NotOnRecord.of(
                number, Status.UNANSWERED, record.value(), problem(number, record, failure));
    }

    private Problem problem(long number, RecordId record, Throwable failure) {
        if (unavailable != null) {
            return CommandProblems.unavailable(record, failure);
        }
        var problem = CommandProblems.unanswered(record, failure, "line " + number);
        if (failure instanceof LogUnavailable) {
            unavailable = new Unavailable(number, problem);
        }
        return problem;
    }

    private void writeSummary() throws IOException {
        if (unavailable != null) {
            writer.breakOff(answered, unavailable.line, unavailable.problem);
        } else if (last != null && last.brokenOff() != null) {
            writer.breakOff(last.number(), last.number() + 1, last.brokenOff());
        } else {
            writer.complete(last == null ? answered : last.number());
        }
    }
}
