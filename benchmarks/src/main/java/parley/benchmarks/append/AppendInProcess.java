package parley.benchmarks.append;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import parley.benchmarks.BenchmarkOptions;
import parley.benchmarks.Figure;
import parley.benchmarks.Measurement;
import parley.benchmarks.TableRow;
import parley.benchmarks.Target;
import parley.benchmarks.Unit;

/**
 * Measures the path from a command to a durable event in this process, with as many callers as
 * given.
 */
public final class AppendInProcess implements Figure {
    private static final Duration WARM_UP = Duration.ofSeconds(8);

    private record Level(int callers, Target create, Target second) {}

    private static final List<Level> LEVELS =
            List.of(
                    new Level(1, Target.atLeast(0.5, 0.9), Target.atLeast(0.4, 0.7)),
                    new Level(8, Target.atLeast(0.5, 1.0), Target.atLeast(0.4, 0.8)),
                    new Level(32, Target.atLeast(0.9, 1.5), Target.atLeast(0.6, 1.2)),
                    new Level(256, Target.atLeast(2.0, 4.0), Target.atLeast(1.2, 2.5)));

    @Override
    public String number() {
        return "1a";
    }

    @Override
    public String title() {
        return "append in process: command, decision, durable event";
    }

    @Override
    public void measure(BenchmarkOptions setting, Consumer<TableRow> table) throws Exception {
        var claims = new Claims();
        try (var ground = TestDatabase.prepare(setting.scratch().resolve("data"))) {
            var stage = new AppendFixture(ground, claims);
            var pgbench =
                    Pgbench.find(setting.scratch(), ground.server().owner(), stage.firstClaim());
            if (pgbench.isEmpty()) {
                setting.log("there is no pgbench on the PATH, so its rows are left out");
            }
            warmUp(setting, stage);
            for (Level level : LEVELS) {
                measure(level, setting, stage, pgbench, table);
            }
        }
    }

    private static void warmUp(BenchmarkOptions setting, AppendFixture stage) throws Exception {
        setting.log("warming up");
        var callers = new CallerCounts(8, Duration.ZERO, WARM_UP);
        stage.floor(callers);
        stage.create(callers);
        stage.second(callers);
    }

    private static void measure(
            Level level,
            BenchmarkOptions setting,
            AppendFixture stage,
            Optional<Pgbench> pgbench,
            Consumer<TableRow> table)
            throws Exception {
        var callers =
                setting.full()
                        ? new CallerCounts(
                                level.callers, Duration.ofSeconds(3), Duration.ofSeconds(15))
                        : new CallerCounts(
                                level.callers, Duration.ofSeconds(1), Duration.ofSeconds(4));
        var floor = new Series("raw JDBC");
        var create = new Series("create");
        var second = new Series("second");
        List<Double> bench = new ArrayList<>();
        for (int round = 1; round <= BenchmarkOptions.ROUNDS; round++) {
            setting.log("%d callers, round %d".formatted(level.callers, round));
            floor.add(stage.floor(callers));
            if (pgbench.isPresent()) {
                stage.clear();
                bench.add(pgbench.get().perSecond(level.callers, callers.counted()));
            }
            create.add(stage.create(callers));
            second.add(stage.second(callers));
        }
        table.accept(row("create a thing", level, create, floor, level.create));
        table.accept(row("second command on a thing", level, second, floor, level.second));
        if (!bench.isEmpty()) {
            var peer = new Measurement("pgbench", Unit.PER_SECOND, bench);
            var what = "the same INSERT, %d clients".formatted(level.callers);
            table.accept(new TableRow("1a", what, peer, floor.reading(), Target.none()));
        }
    }

    private static TableRow row(String what, Level level, Series ours, Series floor, Target bar) {
        var whole =
                "%s, %d callers; p99 %s, raw JDBC's %s"
                        .formatted(what, level.callers, ours.p99(), floor.p99());
        return new TableRow("1a", whole, ours.reading(), floor.reading(), bar);
    }
}
