package parley.eventstore.append;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import parley.eventstore.LogLimits;
import parley.eventstore.LogUnavailable;

/**
 * Group commit: appends wait, and one thread writes all that wait in one transaction. Nothing that
 * goes wrong ends the thread.
 */
final class Appender implements AutoCloseable {
    private final BatchWriter writer;
    private final LogLimits limits;
    private final AppendListener listener;
    private final AppendQueue waiting;
    private final Thread thread;

    Appender(BatchWriter writer, LogLimits limits, AppendListener listener) {
        this.writer = writer;
        this.limits = limits;
        this.listener = listener;
        this.waiting = new AppendQueue(limits);
        this.thread = Thread.ofPlatform().name("parley-appender").daemon().unstarted(this::run);
        thread.start();
    }

    void submit(PendingAppend entry) {
        try {
            waiting.enter(entry);
        } catch (LogUnavailable e) {
            refuse(List.of(entry), e);
        }
    }

    /** Returns whether a database's disk has room, as far as the last batch tells. */
    boolean hasRoom(DataSource database) {
        return writer.hasRoom(database);
    }

    /** Writes what waits; whatever comes later is refused. */
    @Override
    public void close() {
        waiting.close();
        try {
            thread.join(limits.transaction().plus(limits.recovery()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        refuse(waiting.clear(), new LogUnavailable("this node has closed its log", null));
    }

    private void run() {
        var batch = waiting.nextBatch();
        while (!batch.isEmpty()) {
            write(batch);
            batch = waiting.nextBatch();
        }
        writer.close();
    }

    /** When the log can't be reached, those who wait behind the batch need not find out in turn. */
    private void write(List<PendingAppend> waited) {
        var batch = due(waited);
        if (batch.isEmpty()) {
            return;
        }
        var began = System.nanoTime();
        try {
            writer.write(batch);
        } catch (LogUnavailable e) {
            refuse(batch, e);
            refuse(waiting.clear(), e);
        } catch (RuntimeException | Error e) {
            refuse(batch, e);
        }
        report(batch.size(), Duration.ofNanos(System.nanoTime() - began));
    }

    private void report(int appends, Duration elapsed) {
        try {
            listener.onBatch(appends, elapsed);
        } catch (RuntimeException ignored) {
            // A listener that fails must not end the thread.
        }
    }

    /** What no transaction is spent on is sent back at once. */
    private static List<PendingAppend> due(List<PendingAppend> waited) {
        if (waited.stream().noneMatch(PendingAppend::isOutrun)) {
            return waited;
        }
        var outrun = waited.stream().collect(Collectors.partitioningBy(PendingAppend::isOutrun));
        refuse(outrun.getOrDefault(true, List.of()), new PredecessorFailed());
        return outrun.getOrDefault(false, List.of());
    }

    private static void refuse(List<PendingAppend> entries, Throwable why) {
        for (var entry : entries) {
            entry.fail(why);
        }
    }
}
