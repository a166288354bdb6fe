package parley.benchmarks.rebuild;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import parley.benchmarks.BenchmarkOptions;
import parley.benchmarks.Figure;
import parley.benchmarks.Measurement;
import parley.benchmarks.TableRow;
import parley.benchmarks.Target;
import parley.benchmarks.Unit;
import parley.benchmarks.history.Dossiers;
import parley.benchmarks.history.HistoryFixture;

/** Figure 2: the time to build all facts from the log. */
public final class Rebuilds implements Figure {
    private static final int EVENTS = 100_000;
    private static final int EVENTS_IN_FULL = 1_000_000;

    private final Map<Contender, List<Double>> rates = new LinkedHashMap<>();

    private enum Contender {
        PARLEY("Parley"),
        COPY("COPY of the rows that it writes"),
        SCAN("cursor over the log"),
        AXON_WRITING("Axon's pooled processor, same facts"),
        AXON_EMPTY("Axon's pooled processor, empty handler");

        private final String called;

        Contender(String called) {
            this.called = called;
        }
    }

    @Override
    public String number() {
        return "2";
    }

    @Override
    public String title() {
        return "rebuild of all facts";
    }

    @Override
    public void measure(BenchmarkOptions setting, Consumer<TableRow> table) throws Exception {
        int events = setting.full() ? EVENTS_IN_FULL : EVENTS;
        try (var stage =
                HistoryFixture.afterFirstStart(setting, setting.scratch().resolve("data"))) {
            setting.log("filling a log of %,d events".formatted(events));
            Dossiers.recordedIn(stage.log()).append(stage.log(), 0, events / Dossiers.EVENTS);
            var tables = new FactRows(stage.server().query(), setting.scratch());
            stage.dropFacts();
            stage.catchUp();
            tables.dump();
            for (int round = 0; round < BenchmarkOptions.ROUNDS; round++) {
                setting.log("round %d of %d".formatted(round + 1, BenchmarkOptions.ROUNDS));
                round(stage, tables);
            }
        }
        report("%,d events".formatted(events), table);
    }

    private void round(HistoryFixture stage, FactRows tables) throws Exception {
        long events = stage.log().reader().head();
        stage.dropFacts();
        tables.mustBeNone();
        took(Contender.PARLEY, events, stage.catchUp());
        tables.mustBeAll();
        took(Contender.COPY, events, tables.copy());
        tables.mustBeAll();
        took(Contender.SCAN, events, new Scan(stage.server().query()).seconds(events));
        var axon = new Pooled(stage);
        took(Contender.AXON_EMPTY, events, axon.withEmptyHandler());
        tables.makeEmpty();
        took(Contender.AXON_WRITING, events, axon.writingFacts());
        tables.mustBeAll();
    }

    private void took(Contender contender, long events, double seconds) {
        rates.computeIfAbsent(contender, _ -> new ArrayList<>()).add(events / seconds);
    }

    private void report(String what, Consumer<TableRow> table) {
        table.accept(row(what, Contender.COPY, Target.atLeast(0.2, 0.5)));
        table.accept(row(what, Contender.SCAN, Target.none()));
        table.accept(row(what, Contender.AXON_WRITING, Target.atLeast(2.0, null)));
        table.accept(row(what, Contender.AXON_EMPTY, Target.none()));
    }

    private TableRow row(String what, Contender beside, Target bar) {
        return new TableRow(number(), what, reading(Contender.PARLEY), reading(beside), bar);
    }

    private Measurement reading(Contender contender) {
        return new Measurement(
                contender.called, Unit.PER_SECOND, rates.getOrDefault(contender, List.of()));
    }
}
