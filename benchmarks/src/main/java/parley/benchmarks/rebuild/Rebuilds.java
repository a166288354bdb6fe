package parley.benchmarks.rebuild;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import parley.benchmarks.Bar;
import parley.benchmarks.Figure;
import parley.benchmarks.Reading;
import parley.benchmarks.Row;
import parley.benchmarks.Setting;
import parley.benchmarks.Unit;
import parley.benchmarks.history.Dossiers;
import parley.benchmarks.history.Stage;

/** Figure 2: all facts from the log, from empty to full. */
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
    public void measure(Setting setting, Consumer<Row> table) throws Exception {
        int events = setting.full() ? EVENTS_IN_FULL : EVENTS;
        try (var stage = Stage.afterFirstStart(setting, setting.scratch().resolve("data"))) {
            setting.say("filling a log of %,d events".formatted(events));
            Dossiers.recordedIn(stage.log()).append(stage.log(), 0, events / Dossiers.EVENTS);
            var tables = new FactRows(stage.server().query(), setting.scratch());
            stage.dropFacts();
            stage.catchUp();
            tables.dump();
            for (int round = 0; round < Setting.ROUNDS; round++) {
                setting.say("round %d of %d".formatted(round + 1, Setting.ROUNDS));
                round(stage, tables);
            }
        }
        tell("%,d events".formatted(events), table);
    }

    private void round(Stage stage, FactRows tables) throws Exception {
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

    private void tell(String what, Consumer<Row> table) {
        table.accept(row(what, Contender.COPY, Bar.atLeast(0.2, 0.5)));
        table.accept(row(what, Contender.SCAN, Bar.none()));
        table.accept(row(what, Contender.AXON_WRITING, Bar.atLeast(2.0, null)));
        table.accept(row(what, Contender.AXON_EMPTY, Bar.none()));
    }

    private Row row(String what, Contender beside, Bar bar) {
        return new Row(number(), what, reading(Contender.PARLEY), reading(beside), bar);
    }

    private Reading reading(Contender contender) {
        return new Reading(
                contender.called, Unit.PER_SECOND, rates.getOrDefault(contender, List.of()));
    }
}
