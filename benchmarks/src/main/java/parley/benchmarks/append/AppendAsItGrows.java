package parley.benchmarks.append;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import parley.benchmarks.Bar;
import parley.benchmarks.Figure;
import parley.benchmarks.Reading;
import parley.benchmarks.Row;
import parley.benchmarks.Setting;
import parley.benchmarks.Unit;

/**
 * Appending to logs of several sizes in turn, each in a database of its own, so that whatever
 * befalls the machine befalls all of them.
 */
public final class AppendAsItGrows implements Figure {
    private static final int CALLERS = 32;
    private static final Bar BAR = Bar.atLeast(null, 0.9);

    @Override
    public String number() {
        return "1d";
    }

    @Override
    public String title() {
        return "append rate as the log grows";
    }

    @Override
    public void measure(Setting setting, Consumer<Row> table) throws Exception {
        try (var ground = Ground.prepare(setting.scratch().resolve("data"))) {
            List<SizedLog> logs = new ArrayList<>();
            for (int size : setting.full() ? List.of(0, 100_000, 1_000_000) : List.of(0, 100_000)) {
                setting.say("filling a log with %,d events".formatted(size));
                logs.add(SizedLog.filled(ground, size));
            }
            logs.getFirst().create(callers(setting)); // warms up
            for (int round = 1; round <= Setting.ROUNDS; round++) {
                for (SizedLog log : logs) {
                    setting.say("round %d at %,d events".formatted(round, log.size()));
                    log.measure(callers(setting));
                }
            }
            var empty = logs.getFirst();
            logs.stream().skip(1).forEach(log -> tell(log, empty, table));
        }
    }

    private static Callers callers(Setting setting) {
        return setting.full()
                ? new Callers(CALLERS, Duration.ofSeconds(2), Duration.ofSeconds(10))
                : new Callers(CALLERS, Duration.ofSeconds(1), Duration.ofSeconds(3));
    }

    private static void tell(SizedLog log, SizedLog empty, Consumer<Row> table) {
        var at = "%,d events".formatted(log.size());
        var create = log.creates().reading();
        var emptyCreate = empty.creates().reading();
        var floor = log.floors().reading();
        var emptyFloor = empty.floors().reading();
        table.accept(
                new Row(
                        "1d",
                        "create a thing, %d callers, at %s beside 0".formatted(CALLERS, at),
                        create,
                        emptyCreate,
                        BAR));
        table.accept(new Row("1d", "the same of raw JDBC alone", floor, emptyFloor, Bar.none()));
        table.accept(
                new Row(
                        "1d",
                        "what growth to %s leaves of each".formatted(at),
                        left(create, emptyCreate),
                        left(floor, emptyFloor),
                        Bar.none()));
    }

    private static Reading left(Reading grown, Reading empty) {
        return new Reading(
                grown.name(),
                Unit.TIMES,
                IntStream.range(0, grown.rounds().size())
                        .mapToObj(round -> grown.rounds().get(round) / empty.rounds().get(round))
                        .toList());
    }
}
