package parley.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Group commit: appends wait in a queue, and one thread writes all that wait in one transaction.
 * Nothing that goes wrong ends the thread.
 */
final class Appender implements AutoCloseable {
    private final BatchWriter writer;
    private final LogLimits limits;
    private final BlockingQueue<Entry> waiting;
    private final Thread thread;
    private volatile boolean closing;

    Appender(BatchWriter writer, LogLimits limits) {
        this.writer = writer;
        this.limits = limits;
        this.waiting = new ArrayBlockingQueue<>(limits.waiting());
        this.thread = Thread.ofPlatform().name("parley-appender").daemon().unstarted(this::run);
        thread.start();
    }

    void submit(Entry entry) {
        if (closing) {
            refuse(entry, closed());
        } else if (!waiting.offer(entry)) {
            refuse(entry, new LogUnavailable("too many records wait to be appended", null));
        } else if (!thread.isAlive()) {
            refuseWaiting(closed());
        }
    }

    /** Writes what waits; whatever comes later is refused. */
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            thread.join(limits.transaction());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        refuseWaiting(closed());
    }

    private void run() {
        while (!closing || !waiting.isEmpty()) {
            var batch = nextBatch();
            if (!batch.isEmpty()) {
                write(batch);
            }
        }
        writer.close();
    }

    private List<Entry> nextBatch() {
        var batch = new ArrayList<Entry>();
        try {
            batch.add(waiting.take());
        } catch (InterruptedException e) {
            // only close() interrupts, to be heard while nothing waits
        }
        waiting.drainTo(batch, limits.batch() - batch.size());
        return batch;
    }

    /** When the log can't be reached, those who wait behind the batch need not find out in turn. */
    private void write(List<Entry> batch) {
        try {
            writer.write(batch);
        } catch (LogUnavailable e) {
            batch.forEach(entry -> refuse(entry, e));
            refuseWaiting(e);
        } catch (RuntimeException | Error e) {
            batch.forEach(entry -> refuse(entry, e));
        }
    }

    private void refuseWaiting(LogUnavailable why) {
        var refused = new ArrayList<Entry>();
        waiting.drainTo(refused);
        refused.forEach(entry -> refuse(entry, why));
    }

    private static void refuse(Entry entry, Throwable why) {
        entry.answer.completeExceptionally(why);
    }

    private static LogUnavailable closed() {
        return new LogUnavailable("this node has closed its log", null);
    }
}
