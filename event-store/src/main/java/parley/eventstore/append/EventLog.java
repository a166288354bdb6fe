package parley.eventstore.append;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import parley.eventstore.AppendResult;
import parley.eventstore.LogLimits;
import parley.eventstore.append.AppendListener.Outcome;
import parley.eventstore.read.LogClock;
import parley.eventstore.read.LogReader;
import parley.json.EventJson;

/**
 * Appends to the log. Decisions made at the same time share a transaction; each is stored whole or
 * refused alone. Any number of processes may append to one log.
 */
public final class EventLog implements AutoCloseable {
    private final DataSource appending;
    private final LogClock clock;
    private final LogLimits limits;
    private final EventJson json;
    private final EventIds ids;
    private final LogReader reader;
    private final Appender appender;
    private final AppendListener listener;

    /**
     * Begins to take appends; the database is first looked for when one comes.
     *
     * @param appending opens a connection of its own for the appender, in autocommit, not from a
     *     pool: it is kept, and its session's settings are changed
     * @param reading connections for short reads, from a pool
     * @param clock the present, for appended time
     */
    public EventLog(
            DataSource appending,
            DataSource reading,
            EventJson json,
            InstantSource clock,
            LogLimits limits) {
        this(appending, reading, json, new LogClock(clock), limits, AppendListener.NONE);
    }

    /**
     * As above, with a clock that is told of appended times, and a listener that is notified of
     * each batch and each answer.
     */
    public EventLog(
            DataSource appending,
            DataSource reading,
            EventJson json,
            LogClock clock,
            LogLimits limits,
            AppendListener listener) {
        this(
                appending,
                new LogReader(reading, limits),
                json,
                clock,
                limits,
                listener,
                () -> AppendSession.open(appending, clock, limits));
    }

    EventLog(
            DataSource appending,
            LogReader reader,
            EventJson json,
            LogClock clock,
            LogLimits limits,
            AppendListener listener,
            BatchSession.Opener sessions) {
        this.appending = appending;
        this.clock = clock;
        this.limits = limits;
        this.json = json;
        this.ids = new EventIds(clock::byMachine);
        this.reader = reader;
        this.listener = listener;
        this.appender = new Appender(new BatchWriter(sessions, limits), limits, listener);
    }

    /**
     * Appends a record, with the batch that is written next.
     *
     * @return what was stored, once it is durable; or, as its failure, an {@link
     *     parley.eventstore.AppendRejected} or {@link parley.eventstore.LogUnavailable}. What
     *     depends on it without an executor of its own runs on the appender's thread, where
     *     everyone waits for it
     */
    public CompletableFuture<AppendResult> append(AppendRequest append) {
        return append(new PendingAppend(append, json, ids));
    }

    /**
     * As {@link #append(AppendRequest)}, behind all of the succession that were appended before;
     * where one of them is not stored, the failure is {@link PredecessorFailed}. Not for several
     * threads at once.
     */
    public CompletableFuture<AppendResult> append(AppendRequest append, AppendSequence succession) {
        return append(new PendingAppend(append, succession, json, ids));
    }

    private CompletableFuture<AppendResult> append(PendingAppend entry) {
        var _ =
                entry.answer.whenComplete(
                        (result, failure) -> listener.onAnswer(outcome(result, failure)));
        appender.submit(entry);
        return entry.answer;
    }

    /**
     * Appends a record and waits until it is durable; an interrupt does not end the waiting, as
     * nobody could tell then what became of the record.
     *
     * @throws parley.eventstore.AppendRejected if it was not stored, and will not be
     * @throws parley.eventstore.LogUnavailable if it may be tried again
     */
    public AppendResult appendAndWait(AppendRequest append) {
        try {
            return append(append).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static Outcome outcome(@Nullable AppendResult result, @Nullable Throwable failure) {
        if (failure != null || result == null) {
            return Outcome.REFUSED;
        }
        return result.repeated() ? Outcome.REPEATED : Outcome.STORED;
    }

    /**
     * Returns whether there is room for records: false from when the database's disk was full until
     * there is some again.
     */
    public boolean hasRoom() {
        return appender.hasRoom(appending);
    }

    /** Reads the same log. */
    public LogReader reader() {
        return reader;
    }

    /**
     * Begins a trial of appending on what the log holds now. Its clock is one of its own, since
     * nothing that is tried is a record.
     *
     * @throws parley.eventstore.LogUnavailable if the database is unreachable or too slow
     */
    public TrialLog trial() {
        return TrialLog.begin(appending, json, new LogClock(clock::now), limits);
    }

    /** Stores what waits, refuses what comes later, and ends. */
    @Override
    public void close() {
        appender.close();
    }
}
