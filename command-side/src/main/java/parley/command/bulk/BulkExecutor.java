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
 * Has lines decided on one after the other, and answers each in its turn. While nobody takes the
 * answers, no more lines are taken. Once the log can't be reached, it ends.
 */
final class BulkExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(BulkExecutor.class);

    /** Lines that wait for the answer to one before them. */
    private static final int MOST_ASKED = 2_000;

    private static final CompletableFuture<AppendResult> NOT_SUBMITTED =
            CompletableFuture.failedFuture(new IllegalStateException("the line was not submitted"));

    private final HandOffQueue<List<BulkLine>> belt;
    private final CommandPipeline dictation;
    private final BulkResponseWriter replies;
    private final Queue<Asked> asked = new ArrayDeque<>();

    /** The last one, once it has come. */
    private BulkLine.@Nullable Last last;

    private @Nullable Unavailable unavailable;
    private long answered;

    BulkExecutor(
            HandOffQueue<List<BulkLine>> belt,
            CommandPipeline dictation,
            BulkResponseWriter replies) {
        this.belt = belt;
        this.dictation = dictation;
        this.replies = replies;
    }

    private record Asked(BulkLine line, CompletableFuture<AppendResult> answer) {}

    /** From which line on the log had no answer. */
    private record Unavailable(long line, Problem problem) {}

    /** Answers until the last line is answered, or none can be any more. */
    void run() {
        try {
            answerAll();
            sumUp();
        } catch (IOException gone) {
            LOG.debug("the caller closed the connection", gone);
        } finally {
            belt.leave();
        }
    }

    private void answerAll() throws IOException {
        while (!asked.isEmpty() || (last == null && unavailable == null)) {
            var lines = next();
            if (lines == null) {
                dictation.awaitOne();
                writeAnswered();
            } else {
                execute(lines);
            }
        }
    }

    /** Null if it is better to wait for an answer. */
    private @Nullable List<BulkLine> next() throws IOException {
        if (last != null || unavailable != null || asked.size() > MOST_ASKED) {
            return null;
        }
        var lines = belt.poll();
        if (lines == null && asked.isEmpty()) {
            replies.flush();
            return belt.take();
        }
        return lines;
    }

    private void execute(List<BulkLine> lines) throws IOException {
        for (var line : lines) {
            switch (line) {
                case BulkLine.Command(_, var envelope) ->
                        asked.add(new Asked(line, dictation.submit(envelope)));
                case BulkLine.Faulty _ -> asked.add(new Asked(line, NOT_SUBMITTED));
                case BulkLine.Last end -> last = end;
            }
            writeAnswered();
            if (unavailable != null) {
                return;
            }
        }
    }

    private void writeAnswered() throws IOException {
        while (!asked.isEmpty() && asked.element().answer.isDone()) {
            var first = asked.remove();
            replies.write(reply(first));
            answered = first.line.number();
        }
    }

    private LineResult reply(Asked asked) {
        return switch (asked.line) {
            case BulkLine.Command(var number, var envelope) ->
                    asked.answer.state() == State.SUCCESS
                            ? OnRecord.of(number, asked.answer.resultNow())
                            : failed(number, envelope, asked.answer.exceptionNow());
            case BulkLine.Faulty(var number, var record, var problem) ->
                    NotOnRecord.of(number, Status.REFUSED, record, problem);
            case BulkLine.Last _ -> throw new IllegalStateException("the last line has no answer");
        };
    }

    private LineResult failed(long number, CommandEnvelope envelope, Throwable failure) {
        var record = envelope.record();
        var refusal = CommandProblems.refusal(failure);
        if (refusal != null) {
            return NotOnRecord.of(number, Status.REFUSED, record.value(), refusal);
        }
        return NotOnRecord.of(
                number, Status.UNANSWERED, record.value(), problem(number, record, failure));
    }

    private Problem problem(long number, RecordId record, Throwable failure) {
        if (unavailable != null) {
            return CommandProblems.unavailable(record);
        }
        var problem = CommandProblems.unanswered(record, failure, "line " + number);
        if (failure instanceof LogUnavailable) {
            unavailable = new Unavailable(number, problem);
        }
        return problem;
    }

    private void sumUp() throws IOException {
        if (unavailable != null) {
            replies.breakOff(answered, unavailable.line, unavailable.problem);
        } else if (last != null && last.brokenOff() != null) {
            replies.breakOff(last.number(), last.number() + 1, last.brokenOff());
        } else {
            replies.complete(last == null ? answered : last.number());
        }
    }
}
