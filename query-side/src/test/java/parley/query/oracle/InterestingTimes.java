package parley.query.oracle;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import parley.events.time.Moment;

/** The times at which an answer about a history can change, and their neighbours. */
public record InterestingTimes(History history) {

    /** Returns every bound of every beginning and end ± 1 µs, and the ends of time. */
    public long[] valid() {
        var oracle = new Oracle(history);
        return withNeighbours(
                history.records().stream()
                        .flatMap(record -> oracle.asserted(record).stream())
                        .flatMapToLong(Oracle::bounds));
    }

    /** Returns every recorded time ± 1 µs, and the ends of time. */
    public long[] recorded() {
        return withNeighbours(history.records().stream().mapToLong(HistoryRecord::recordedMicros));
    }

    public long[] positions() {
        return LongStream.rangeClosed(0, history.end()).toArray();
    }

    /** {@link Moment#AFTER_ALL} is left out, because it is not a moment. */
    private static long[] withNeighbours(LongStream times) {
        Set<Long> all =
                new TreeSet<>(
                        List.of(Moment.BEFORE_ALL, Moment.BEFORE_ALL + 1, Moment.AFTER_ALL - 1));
        times.filter(time -> time > Moment.BEFORE_ALL && time < Moment.AFTER_ALL)
                .forEach(time -> all.addAll(List.of(time - 1, time, time + 1)));
        return all.stream().mapToLong(Long::longValue).toArray();
    }
}
