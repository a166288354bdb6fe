package parley.query.oracle;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import parley.events.time.Moment;

/** The moments at which an answer about a history can change, and their neighbours. */
public record InterestingTimes(History history) {

    /** Every bound of every beginning and end, ± 1 µs, and the far ends of time. */
    public long[] valid() {
        var oracle = new Oracle(history);
        return withNeighbours(
                history.told().stream()
                        .flatMap(told -> oracle.asserted(told).stream())
                        .flatMapToLong(Oracle::bounds));
    }

    /** Every recorded time ± 1 µs, and the far ends of time. */
    public long[] recorded() {
        return withNeighbours(history.told().stream().mapToLong(HistoryRecord::recordedMicros));
    }

    /** Every position, and that before the first. */
    public long[] positions() {
        return LongStream.rangeClosed(0, history.end()).toArray();
    }

    /** {@link Moment#AFTER_ALL} is left out: it is no moment, but the end of what never ends. */
    private static long[] withNeighbours(LongStream times) {
        Set<Long> all =
                new TreeSet<>(
                        List.of(Moment.BEFORE_ALL, Moment.BEFORE_ALL + 1, Moment.AFTER_ALL - 1));
        times.filter(time -> time > Moment.BEFORE_ALL && time < Moment.AFTER_ALL)
                .forEach(time -> all.addAll(List.of(time - 1, time, time + 1)));
        return all.stream().mapToLong(Long::longValue).toArray();
    }
}
