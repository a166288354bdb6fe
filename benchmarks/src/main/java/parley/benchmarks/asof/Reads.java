package parley.benchmarks.asof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import parley.benchmarks.BenchmarkOptions;
import parley.benchmarks.Figure;
import parley.benchmarks.TableRow;
import parley.benchmarks.Target;
import parley.benchmarks.history.HistoryFixture;
import parley.benchmarks.history.LongHistory;
import parley.benchmarks.history.Workload;
import parley.benchmarks.program.ProgramUnderTest;

/** Figure 3: the state of one thing as of a pair of moments, after few and after many revisions. */
public final class Reads implements Figure {
    private static final Target FLAT = Target.atMost(null, 2.0);
    private static final Target KNOWN_NOW = Target.atMost(null, 1.2);
    private static final List<Integer> REVISIONS = List.of(10, 1_000, 20_000);
    private static final List<Integer> REVISIONS_IN_FULL = List.of(10, 1_000, 100_000);

    @Override
    public String number() {
        return "3";
    }

    @Override
    public String title() {
        return "as-of read of one thing";
    }

    @Override
    public void measure(BenchmarkOptions setting, Consumer<TableRow> table) throws Exception {
        var data = setting.scratch().resolve("data");
        Map<String, List<Subject>> all = new LinkedHashMap<>();
        try (var stage = HistoryFixture.open(data)) {
            all.put("monotone", record(setting, stage, "monotone", Workload.MONOTONE));
            all.put("a third late or corrected", record(setting, stage, "mixed", Workload.MIXED));
            stage.catchUp();
            for (var subjects : all.entrySet()) {
                inSql(setting, stage, subjects.getKey(), subjects.getValue(), table);
            }
        }
        overHttp(setting, data, all, table);
    }

    private static List<Subject> record(
            BenchmarkOptions setting, HistoryFixture stage, String name, Workload mix) {
        var subjects = new ArrayList<Subject>();
        for (int revisions : setting.full() ? REVISIONS_IN_FULL : REVISIONS) {
            setting.log("recording %,d revisions, %s".formatted(revisions, name));
            var history = new LongHistory(name + revisions, revisions, mix);
            subjects.add(new Subject(history, history.append(stage.log())));
        }
        return subjects;
    }

    private void inSql(
            BenchmarkOptions setting,
            HistoryFixture stage,
            String mix,
            List<Subject> subjects,
            Consumer<TableRow> table)
            throws Exception {
        int questions = setting.full() ? 10_000 : 4_000;
        setting.log("asking in SQL, " + mix);
        try (var sql = new InSql(stage.server().query());
                var byHand = new ByHand(stage.server().query())) {
            Map<String, HttpQuestion> systems = new LinkedHashMap<>();
            systems.put("Parley", sql::query);
            systems.put("btree", byHand::asOf);
            systems.put("primary key", byHand::byKey);
            var any = new Timing(Subject::random).measure(systems, subjects, questions);
            grown(any, "Parley", "SQL, " + mix, subjects, FLAT, table);
            grown(
                    any,
                    "btree",
                    "btree (id, valid, recorded), " + mix,
                    subjects,
                    Target.none(),
                    table);
            beside(any, "SQL, " + mix, subjects.getLast(), table);
            var now = new Timing(Subject::knownNow).measure(systems, subjects, questions);
            grown(now, "Parley", "SQL, known now, " + mix, subjects, KNOWN_NOW, table);
        }
    }

    private void overHttp(
            BenchmarkOptions setting,
            Path data,
            Map<String, List<Subject>> all,
            Consumer<TableRow> table)
            throws Exception {
        int questions = setting.full() ? 5_000 : 2_000;
        try (var program = ProgramUnderTest.start(setting, data, "--no-dossier");
                var http = new OverHttp(program)) {
            program.awaitAnswer("/api/negotiations");
            Map<String, HttpQuestion> systems = Map.of("Parley", http::query);
            for (var subjects : all.entrySet()) {
                setting.log("asking over HTTP, " + subjects.getKey());
                var any =
                        new Timing(Subject::random)
                                .measure(systems, subjects.getValue(), questions);
                grown(
                        any,
                        "Parley",
                        "HTTP, " + subjects.getKey(),
                        subjects.getValue(),
                        FLAT,
                        table);
            }
        }
    }

    /** Adds rows that compare the longer histories with the shortest. */
    private void grown(
            Timing timing,
            String system,
            String what,
            List<Subject> subjects,
            Target bar,
            Consumer<TableRow> table) {
        var shortest = subjects.getFirst();
        for (var subject : subjects.subList(1, subjects.size())) {
            table.accept(
                    new TableRow(
                            number(),
                            "p50, " + what,
                            timing.p50(system, subject),
                            timing.p50(system, shortest),
                            Target.none()));
            table.accept(
                    new TableRow(
                            number(),
                            "p99, " + what,
                            timing.p99(system, subject),
                            timing.p99(system, shortest),
                            bar));
        }
    }

    /** Adds rows that compare Parley with the floors, for the longest history. */
    private void beside(Timing timing, String what, Subject longest, Consumer<TableRow> table) {
        for (var floor : List.of("btree", "primary key")) {
            table.accept(
                    new TableRow(
                            number(),
                            "p50, " + what,
                            timing.p50("Parley", longest),
                            timing.p50(floor, longest),
                            Target.none()));
            table.accept(
                    new TableRow(
                            number(),
                            "p99, " + what,
                            timing.p99("Parley", longest),
                            timing.p99(floor, longest),
                            Target.none()));
        }
    }
}
