package parley.command.axon;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import parley.command.CommandEnvelope;
import parley.command.Decision.Accepted;
import parley.command.handling.Caution;
import parley.command.handling.SpeculativeState;
import parley.command.handling.StreamRepository;
import parley.eventstore.AppendResult;
import parley.eventstore.LogUnavailable;
import parley.eventstore.append.AppendSequence;
import parley.eventstore.append.EventLog;
import parley.eventstore.append.PredecessorFailed;

/**
 * Records many commands in order, each decided on the basis of all before it while these are still
 * on their way to the log, so that many share a transaction.
 *
 * <p>A command that is not stored at the first attempt, for whatever reason, is submitted again
 * alone, like any other command, once all before it are stored; what was decided on the basis of it
 * is decided again. So there is only one way to be rejected. For one thread, which does all of the
 * deciding.
 */
public final class CommandPipeline {
    /** Two batches of the log: one is written while the next one fills. */
    private static final int MOST_IN_FLIGHT = 1_000;

    private static final long MOST_BYTES_IN_FLIGHT = 4 << 20;

    private final CommandGateway commands;
    private final EventLog log;
    private final SpeculativeState speculative;

    /** Appended, and without a result yet. */
    private final Deque<PendingCommand> inFlight = new ArrayDeque<>();

    /** Still to be decided, after all that are in flight. */
    private final Deque<PendingCommand> waiting = new ArrayDeque<>();

    private AppendSequence sequence = new AppendSequence();
    private long bytesInFlight;

    /** How many may be in flight: few after many were not stored. */
    private int most = MOST_IN_FLIGHT;

    private int storedInARow;

    /** Whether a command was not stored for good. */
    private boolean failed;

    /** See {@link CommandGateway#cautionsOfStored}. */
    public List<Caution> cautionsOfStored(CommandEnvelope envelope) {
        return commands.cautionsOfStored(envelope);
    }

    CommandPipeline(CommandGateway commands, EventLog log, StreamRepository things) {
        this.commands = commands;
        this.log = log;
        this.speculative = new SpeculativeState(things);
    }

    private static final class PendingCommand {
        final CommandEnvelope envelope;
        final boolean strict;
        final CompletableFuture<AppendResult> result = new CompletableFuture<>();

        /** The result from the log, once the command is appended. */
        CompletableFuture<AppendResult> stored = result;

        PendingCommand(CommandEnvelope envelope, boolean strict) {
            this.envelope = envelope;
            this.strict = strict;
        }
    }

    /**
     * Decides one more command; waits while too much is in flight.
     *
     * @param strict whether it is to be stored only if all commands before it were; otherwise its
     *     result is cancelled
     * @return what {@link CommandGateway#submit} would return or throw. Results, unless they are
     *     cancelled, arrive in the order of the commands, while the thread is in here or in {@link
     *     #awaitOne}. Where one is {@link LogUnavailable}, so are all that were submitted after it
     *     by then
     */
    public CompletableFuture<AppendResult> submit(CommandEnvelope envelope, boolean strict) {
        var command = new PendingCommand(envelope, strict);
        waiting.add(command);
        decideAll();
        return command.result;
    }

    /** Waits for one more result; returns at once if there is none to come. */
    public void awaitOne() {
        if (!inFlight.isEmpty()) {
            collect();
            decideAll();
        }
    }

    private void decideAll() {
        while (!waiting.isEmpty()) {
            if (inFlight.size() >= most || bytesInFlight > MOST_BYTES_IN_FLIGHT) {
                collect();
            } else {
                decideNext();
            }
        }
    }

    private void decideNext() {
        var next = waiting.getFirst();
        if (next.strict && failed) {
            waiting.removeFirst().result.cancel(false);
        } else if (isSent(next)) {
            inFlight.add(waiting.removeFirst());
            bytesInFlight += next.envelope.size();
        } else if (inFlight.isEmpty()) {
            submitAlone(waiting.removeFirst());
        } else {
            // It was rejected on the basis of commands that may fail: wait until that is certain.
            while (!inFlight.isEmpty()) {
                collect();
            }
        }
    }

    private boolean isSent(PendingCommand next) {
        try {
            return isAppended(next) || isKnown(next);
        } catch (RuntimeException refused) {
            // The same failure, if it lasts, is thrown when it is submitted alone.
            return false;
        }
    }

    /** Decides it on the speculative state, and appends what is accepted. */
    private boolean isAppended(PendingCommand next) {
        var resolved = speculative.resolve(next.envelope);
        var on =
                next.envelope.createsWithoutReading()
                        ? speculative.cachedOrNew(resolved.thing())
                        : speculative.read(resolved.thing());
        if (!(on.decide(resolved) instanceof Accepted accepted)) {
            return false;
        }
        next.stored = log.append(on.request(resolved, accepted), sequence);
        speculative.expect(resolved, on, accepted);
        return true;
    }

    /** A repeat need not wait, even if a rule would reject it by now. */
    private boolean isKnown(PendingCommand next) {
        var known = commands.earlier(next.envelope);
        known.ifPresent(stored -> next.stored = CompletableFuture.completedFuture(stored));
        return known.isPresent();
    }

    /** Waits for the result of the first command in flight. */
    private void collect() {
        var first = inFlight.getFirst();
        var failure = failureOf(first.stored);
        if (failure == null) {
            inFlight.removeFirst();
            bytesInFlight -= first.envelope.size();
            storedInARow++;
            most = Math.min(MOST_IN_FLIGHT, most + 1);
            var stored = first.stored.resultNow();
            speculative.confirm(first.envelope, stored);
            first.result.complete(stored);
        } else {
            startOver(failure);
        }
    }

    /** Puts back all that are in flight, and submits the first of them alone. */
    private void startOver(Throwable failure) {
        // Not before the log has finished with the last of them.
        inFlight.forEach(sent -> failureOf(sent.stored));
        while (!inFlight.isEmpty()) {
            waiting.addFirst(inFlight.removeLast());
        }
        bytesInFlight = 0;
        sequence = new AppendSequence();
        speculative.forget();
        most = Math.max(1, storedInARow);
        storedInARow = 0;
        if (!(failure instanceof PredecessorFailed)) {
            submitAlone(waiting.removeFirst());
        }
    }

    private void submitAlone(PendingCommand command) {
        try {
            command.result.complete(commands.submit(command.envelope));
        } catch (LogUnavailable unavailable) {
            failed = true;
            command.result.completeExceptionally(unavailable);
            waiting.forEach(later -> later.result.completeExceptionally(unavailable));
            waiting.clear();
        } catch (RuntimeException refused) {
            failed = true;
            command.result.completeExceptionally(refused);
        }
    }

    /** Waits for the result; null if the record is stored. */
    private static @Nullable Throwable failureOf(CompletableFuture<AppendResult> stored) {
        try {
            stored.join();
            return null;
        } catch (CompletionException failed) {
            return stored.exceptionNow();
        }
    }
}
