package parley.benchmarks.append;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import parley.benchmarks.BenchmarkOptions;
import parley.benchmarks.Figure;
import parley.benchmarks.Measurement;
import parley.benchmarks.TableRow;
import parley.benchmarks.Target;
import parley.benchmarks.Unit;

/**
 * Measures appending to logs of several sizes in turn. Each is in a database of its own, and a
 * disturbance of the machine affects all of them alike.
 */
public final class AppendAsItGrows implements Figure {
    private static final int CALLERS = 32;
    private static final Target BAR = Target.atLeast(null, 0.9);

    @Override
    public String number() {
        return "1d";
    }

    @Override
    public String title() {
        return "append rate as the log grows";
    }

    @Override
    public void measure(BenchmarkOptions setting, Consumer<TableRow> table) throws Exception {
        try (var ground = TestDatabase.prepare(setting.scratch().resolve("data"))) {
            List<SizedLog> logs = new ArrayList<>();
            for (int size : setting.full() ? List.of(0, 100_000, 1_000_000) : List.of(0, 100_000)) {
                setting.log("filling a log with %,d events".formatted(size));
                logs.add(SizedLog.filled(ground, size));
            }
            logs.getFirst().create(callers(setting)); // warm-up
            for (int round = 1; round <= BenchmarkOptions.ROUNDS; round++) {
                for (SizedLog log : logs) {
                    setting.log("round %d at %,d events".formatted(round, log.size()));
                    log.measure(callers(setting));
                }
            }
            var empty = logs.getFirst();
            logs.stream().skip(1).forEach(log -> report(log, empty, table));
        }
    }

    private static CallerCounts callers(BenchmarkOptions setting) {
        return setting.full()
                ? new CallerCounts(CALLERS, Duration.ofSeconds(2), Duration.ofSeconds(10))
                : new CallerCounts(CALLERS, Duration.ofSeconds(1), Duration.ofSeconds(3));
    }

    private static void report(SizedLog log, SizedLog empty, Consumer<TableRow> table) {
        var at = "%,d events".formatted(log.size());
        var create = log.creates().reading();
        var emptyCreate = empty.creates().reading();
        var floor = log.floors().reading();
        var emptyFloor = empty.floors().reading();
        table.accept(
                new TableRow(
                        "1d",
                        "create a thing, %d callers, at %s beside 0".formatted(CALLERS, at),
                        create,
                        emptyCreate,
                        BAR));
        table.accept(
                new TableRow("1d", "the same of raw JDBC alone", floor, emptyFloor, Target.none()));
        table.accept(
                new TableRow(
                        "1d",
                        "what growth to %s leaves of each".formatted(at),
                        left(create, emptyCreate),
                        left(floor, emptyFloor),
                        Target.none()));
    }

    private static Measurement left(Measurement grown, Measurement empty) {
        return new Measurement(
                grown.name(),
                Unit.TIMES,
                IntStream.range(0, grown.rounds().size())
                        .mapToObj(round -> grown.rounds().get(round) / empty.rounds().get(round))
                        .toList());
    }
}
