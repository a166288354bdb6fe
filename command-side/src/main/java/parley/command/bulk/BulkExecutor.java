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
import parley.command.bulk.LineResult.WouldBeOnRecord;
import parley.events.RecordId;
import parley.eventstore.AppendResult;
import parley.eventstore.LogUnavailable;
import parley.problem.Problem;

/**
 * Submits lines one after the other, and writes their results in order. While the caller reads no
 * results, no more lines are taken. Ends once the log can't be reached, or no more lines may be
 * recorded.
 */
final class BulkExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(BulkExecutor.class);

    /** Lines that wait for the result of an earlier one. */
    private static final int MOST_PENDING = 2_000;

    private static final CompletableFuture<AppendResult> NOT_SUBMITTED =
            CompletableFuture.failedFuture(new IllegalStateException("the line was not submitted"));

    private final HandOffQueue<List<BulkLine>> queue;
    private final CommandPipeline pipeline;
    private final RefusalRule refusals;
    private final boolean dryRun;
    private final BulkResponseWriter writer;
    private final Queue<PendingLine> pending = new ArrayDeque<>();

    /** The end of the body, once it is reached. */
    private BulkLine.@Nullable Last last;

    private @Nullable Unavailable unavailable;
    private long answered;

    /** The first line that was not recorded; 0 while all were. */
    private long firstFailed;

    /** Whether a line must not be recorded, because one before it was not. */
    private boolean stopped;

    /** Whether a line was no command. */
    private boolean faulty;

    BulkExecutor(
            HandOffQueue<List<BulkLine>> queue,
            CommandPipeline pipeline,
            BulkOptions options,
            BulkResponseWriter writer) {
        this.queue = queue;
        this.pipeline = pipeline;
        this.refusals = new RefusalRule(options.stopOnRefusal());
        this.dryRun = options.dryRun();
        this.writer = writer;
    }

    private record PendingLine(
            BulkLine line, boolean strict, CompletableFuture<AppendResult> answer) {}

    /** The first line for which the log was unavailable. */
    private record Unavailable(long line, Problem problem) {}

    /** Runs until the last line is answered, one bars all others, or the log is unavailable. */
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
        while (!stopped && (!pending.isEmpty() || (last == null && unavailable == null))) {
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
            if (line instanceof BulkLine.Last end) {
                last = end;
            } else {
                pending.add(submit(line));
            }
            writeAnswered();
            if (unavailable != null || stopped) {
                return;
            }
        }
    }

    private PendingLine submit(BulkLine line) {
        boolean strict = refusals.isStrict(line);
        boolean barred = strict && faulty;
        faulty |= line instanceof BulkLine.Faulty;
        var answer =
                line instanceof BulkLine.Command(_, var envelope) && !barred
                        ? pipeline.submit(envelope, strict)
                        : NOT_SUBMITTED;
        return new PendingLine(line, strict, answer);
    }

    private void writeAnswered() throws IOException {
        while (!stopped && !pending.isEmpty() && pending.element().answer.isDone()) {
            var first = pending.remove();
            if (!isBarred(first)) {
                write(first);
            }
            stopped = isBarred(first);
        }
    }

    private boolean isBarred(PendingLine line) {
        return line.strict && firstFailed > 0 && unavailable == null;
    }

    private void write(PendingLine first) throws IOException {
        var result = resultOf(first);
        writer.write(result);
        answered = first.line.number();
        if (firstFailed == 0 && result instanceof NotOnRecord) {
            firstFailed = answered;
        }
    }

    private LineResult resultOf(PendingLine pending) {
        return switch (pending.line) {
            case BulkLine.Command(var number, var envelope) ->
                    pending.answer.state() == State.SUCCESS
                            ? accepted(number, envelope, pending.answer.resultNow())
                            : failed(number, envelope, pending.answer.exceptionNow());
            case BulkLine.Faulty(var number, var record, _, var problem) ->
                    NotOnRecord.of(number, Status.REFUSED, record, problem);
            case BulkLine.Last _ -> throw new IllegalStateException("the last line has no answer");
        };
    }

    private LineResult accepted(long number, CommandEnvelope envelope, AppendResult stored) {
        var cautions = pipeline.cautionsOfStored(envelope);
        return dryRun
                ? WouldBeOnRecord.of(number, stored, cautions)
                : OnRecord.of(number, stored, cautions);
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
        if (stopped) {
            writer.stop(answered, firstFailed);
        } else if (unavailable != null) {
            writer.breakOff(answered, unavailable.line, unavailable.problem);
        } else if (last != null && last.brokenOff() != null) {
            writer.breakOff(last.number(), last.number() + 1, last.brokenOff());
        } else {
            writer.complete(last == null ? answered : last.number());
        }
    }
}
