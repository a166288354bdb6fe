package parley.benchmarks.append;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * The number of callers on virtual threads, each waiting for an answer before it sends its next
 * request.
 *
 * @param leadIn time that is not counted, in which connections are opened and statements prepared
 */
record CallerCounts(int count, Duration leadIn, Duration counted) {

    Rate at(Work work) throws Exception {
        long begin = System.nanoTime() + leadIn.toNanos();
        long end = begin + counted.toNanos();
        var running = new ArrayList<Future<AppendCaller>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, count)
                    .mapToObj(number -> new AppendCaller(number, work, begin, end))
                    .forEach(caller -> running.add(threads.submit(caller)));
        }
        var done = new ArrayList<AppendCaller>();
        for (var caller : running) {
            done.add(caller.get());
        }
        return pace(done, begin);
    }

    private static Rate pace(ArrayList<AppendCaller> callers, long begin) {
        long last = callers.stream().mapToLong(AppendCaller::last).max().orElse(begin);
        long[] taken = callers.stream().flatMapToLong(AppendCaller::taken).sorted().toArray();
        if (taken.length == 0) {
            throw new IllegalStateException("there was nothing left to do after the lead-in");
        }
        return new Rate(taken.length * 1e9 / (last - begin), taken[taken.length * 99 / 100] / 1e6);
    }
}
