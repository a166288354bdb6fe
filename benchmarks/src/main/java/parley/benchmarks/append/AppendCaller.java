package parley.benchmarks.append;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;

/**
 * Repeats its work until the time is up, and notes the duration of each repetition after the
 * lead-in.
 */
final class AppendCaller implements Callable<AppendCaller> {
    private final int number;
    private final Work work;
    private final long begin;
    private final long end;
    private long[] taken = new long[1024];
    private int count;
    private long last;

    /**
     * Creates a caller that has not started yet.
     *
     * @param begin the start of the counted time, by {@link System#nanoTime}
     * @param end the end of the work, on the same clock
     */
    AppendCaller(int number, Work work, long begin, long end) {
        this.number = number;
        this.work = work;
        this.begin = begin;
        this.end = end;
        this.last = begin;
    }

    @Override
    public AppendCaller call() throws Exception {
        long started = System.nanoTime();
        while (started - end < 0 && work.once(number)) {
            long done = System.nanoTime();
            if (started - begin >= 0) {
                note(done - started);
                last = done;
            }
            started = done;
        }
        return this;
    }

    private void note(long nanoseconds) {
        if (count == taken.length) {
            taken = Arrays.copyOf(taken, 2 * count);
        }
        taken[count++] = nanoseconds;
    }

    LongStream taken() {
        return Arrays.stream(taken, 0, count);
    }

    /** Returns when the last counted repetition ended. */
    long last() {
        return last;
    }
}
