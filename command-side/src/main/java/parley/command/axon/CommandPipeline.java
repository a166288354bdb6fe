package parley.command.axon;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import parley.command.CommandEnvelope;
import parley.command.Decision.Accepted;
import parley.command.handling.SpeculativeState;
import parley.command.handling.StreamRepository;
import parley.eventstore.AppendResult;
import parley.eventstore.LogUnavailable;
import parley.eventstore.append.AppendSequence;
import parley.eventstore.append.EventLog;
import parley.eventstore.append.PredecessorFailed;

/**
 * Commands that come one after the other and are put on record in that order, each decided on all
 * before it, though these are still on their way to the log: many share a transaction.
 *
 * <p>What is not stored at the first try, for whatever reason, is submitted anew alone, like any
 * other command, once all before it are stored; and what was decided on it is decided on again. So
 * there is but one way to be refused. For one thread, which does all of the deciding.
 */
public final class CommandPipeline {
    /** Two batches of the log's: one is written while the next one fills. */
    private static final int MOST_IN_FLIGHT = 1_000;

    private static final long MOST_BYTES_IN_FLIGHT = 4 << 20;

    private final CommandGateway commands;
    private final EventLog log;
    private final SpeculativeState expected;

    /** Appended, and not answered yet. */
    private final Deque<PendingCommand> inFlight = new ArrayDeque<>();

    /** To be decided on; they come after all that are in flight. */
    private final Deque<PendingCommand> waiting = new ArrayDeque<>();

    private AppendSequence succession = new AppendSequence();
    private long bytesInFlight;

    /** How many may be in flight: few where many turn out not to be stored. */
    private int most = MOST_IN_FLIGHT;

    private int storedInARow;

    CommandPipeline(CommandGateway commands, EventLog log, StreamRepository things) {
        this.commands = commands;
        this.log = log;
        this.expected = new SpeculativeState(things);
    }

    private static final class PendingCommand {
        final CommandEnvelope envelope;
        final CompletableFuture<AppendResult> answer = new CompletableFuture<>();

        /** What the log says of it, as soon as it is asked. */
        CompletableFuture<AppendResult> stored = answer;

        PendingCommand(CommandEnvelope envelope) {
            this.envelope = envelope;
        }
    }

    /**
     * Decides on one more; waits while too much is in flight.
     *
     * @return what {@link CommandGateway#submit} would answer or throw. Answers come in the order
     *     of the commands, while the thread is in here or in {@link #awaitOne}. Where one of them
     *     is {@link LogUnavailable}, so are all that were submitted behind it by then
     */
    public CompletableFuture<AppendResult> submit(CommandEnvelope envelope) {
        var spoken = new PendingCommand(envelope);
        waiting.add(spoken);
        decideOnAll();
        return spoken.answer;
    }

    /** Waits until one more is answered; returns at once if all are. */
    public void awaitOne() {
        if (!inFlight.isEmpty()) {
            collect();
            decideOnAll();
        }
    }

    private void decideOnAll() {
        while (!waiting.isEmpty()) {
            if (inFlight.size() >= most || bytesInFlight > MOST_BYTES_IN_FLIGHT) {
                collect();
            } else {
                decideOnNext();
            }
        }
    }

    private void decideOnNext() {
        var next = waiting.getFirst();
        if (isOnItsWay(next)) {
            inFlight.add(waiting.removeFirst());
            bytesInFlight += next.envelope.size();
        } else if (inFlight.isEmpty()) {
            submitAlone(waiting.removeFirst());
        } else {
            // It was refused on what may not come about; now that is found out.
            while (!inFlight.isEmpty()) {
                collect();
            }
        }
    }

    private boolean isOnItsWay(PendingCommand next) {
        try {
            return isAppended(next) || isKnown(next);
        } catch (RuntimeException refused) {
            // Will be told by the log again, or by itself, when it is alone.
            return false;
        }
    }

    /** Decides as things look now. */
    private boolean isAppended(PendingCommand next) {
        var resolved = expected.resolve(next.envelope);
        var on =
                next.envelope.foundsUnread()
                        ? expected.unread(resolved.thing())
                        : expected.read(resolved.thing());
        if (!(on.decide(resolved) instanceof Accepted accepted)) {
            return false;
        }
        next.stored = log.append(on.request(resolved, accepted), succession);
        expected.expect(resolved, on, accepted);
        return true;
    }

    /** A repeat needs nobody to be waited for, though a rule may refuse it by now. */
    private boolean isKnown(PendingCommand next) {
        var known = commands.earlier(next.envelope);
        known.ifPresent(stored -> next.stored = CompletableFuture.completedFuture(stored));
        return known.isPresent();
    }

    /** Waits for what the log says of the first one in flight. */
    private void collect() {
        var first = inFlight.getFirst();
        var failure = failureOf(first.stored);
        if (failure == null) {
            inFlight.removeFirst();
            bytesInFlight -= first.envelope.size();
            storedInARow++;
            most = Math.min(MOST_IN_FLIGHT, most + 1);
            var stored = first.stored.resultNow();
            expected.confirm(first.envelope, stored);
            first.answer.complete(stored);
        } else {
            startOver(failure);
        }
    }

    /** Decides anew on all that are in flight, and submits the first of them alone. */
    private void startOver(Throwable failure) {
        // Not before the log has let go of the last of them.
        inFlight.forEach(sent -> failureOf(sent.stored));
        while (!inFlight.isEmpty()) {
            waiting.addFirst(inFlight.removeLast());
        }
        bytesInFlight = 0;
        succession = new AppendSequence();
        expected.forget();
        most = Math.max(1, storedInARow);
        storedInARow = 0;
        if (!(failure instanceof PredecessorFailed)) {
            submitAlone(waiting.removeFirst());
        }
    }

    private void submitAlone(PendingCommand spoken) {
        try {
            spoken.answer.complete(commands.submit(spoken.envelope));
        } catch (LogUnavailable unavailable) {
            spoken.answer.completeExceptionally(unavailable);
            waiting.forEach(behind -> behind.answer.completeExceptionally(unavailable));
            waiting.clear();
        } catch (RuntimeException refused) {
            spoken.answer.completeExceptionally(refused);
        }
    }

    /** Waits for it; null if it is stored. */
    private static @Nullable Throwable failureOf(CompletableFuture<AppendResult> stored) {
        try {
            stored.join();
            return null;
        } catch (CompletionException failed) {
            return stored.exceptionNow();
        }
    }
}
