package parley.benchmarks.asof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import parley.benchmarks.Bar;
import parley.benchmarks.Figure;
import parley.benchmarks.Row;
import parley.benchmarks.Setting;
import parley.benchmarks.history.LongHistory;
import parley.benchmarks.history.Mix;
import parley.benchmarks.history.Stage;
import parley.benchmarks.program.Program;

/** Figure 3: what one thing was, as of a pair of moments, after few and after many revisions. */
public final class Reads implements Figure {
    private static final Bar FLAT = Bar.atMost(null, 2.0);
    private static final Bar KNOWN_NOW = Bar.atMost(null, 1.2);
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
    public void measure(Setting setting, Consumer<Row> table) throws Exception {
        var data = setting.scratch().resolve("data");
        Map<String, List<Subject>> all = new LinkedHashMap<>();
        try (var stage = Stage.open(data)) {
            all.put("monotone", record(setting, stage, "monotone", Mix.MONOTONE));
            all.put("a third late or corrected", record(setting, stage, "mixed", Mix.MIXED));
            stage.catchUp();
            for (var subjects : all.entrySet()) {
                inSql(setting, stage, subjects.getKey(), subjects.getValue(), table);
            }
        }
        overHttp(setting, data, all, table);
    }

    private static List<Subject> record(Setting setting, Stage stage, String name, Mix mix) {
        var subjects = new ArrayList<Subject>();
        for (int revisions : setting.full() ? REVISIONS_IN_FULL : REVISIONS) {
            setting.say("recording %,d revisions, %s".formatted(revisions, name));
            var history = new LongHistory(name + revisions, revisions, mix);
            subjects.add(new Subject(history, history.append(stage.log())));
        }
        return subjects;
    }

    private void inSql(
            Setting setting, Stage stage, String mix, List<Subject> subjects, Consumer<Row> table)
            throws Exception {
        int questions = setting.full() ? 10_000 : 4_000;
        setting.say("asking in SQL, " + mix);
        try (var sql = new InSql(stage.server().query());
                var byHand = new ByHand(stage.server().query())) {
            Map<String, Door> doors = new LinkedHashMap<>();
            doors.put("Parley", sql::ask);
            doors.put("btree", byHand::asOf);
            doors.put("primary key", byHand::byKey);
            var any = new Timing(Subject::random).measure(doors, subjects, questions);
            grown(any, "Parley", "SQL, " + mix, subjects, FLAT, table);
            grown(any, "btree", "btree (id, valid, recorded), " + mix, subjects, Bar.none(), table);
            beside(any, "SQL, " + mix, subjects.getLast(), table);
            var now = new Timing(Subject::knownNow).measure(doors, subjects, questions);
            grown(now, "Parley", "SQL, known now, " + mix, subjects, KNOWN_NOW, table);
        }
    }

    private void overHttp(
            Setting setting, Path data, Map<String, List<Subject>> all, Consumer<Row> table)
            throws Exception {
        int questions = setting.full() ? 5_000 : 2_000;
        try (var program = Program.start(setting, data, "--no-dossier");
                var http = new OverHttp(program)) {
            program.awaitAnswer("/api/negotiations");
            Map<String, Door> doors = Map.of("Parley", http::ask);
            for (var subjects : all.entrySet()) {
                setting.say("asking over HTTP, " + subjects.getKey());
                var any =
                        new Timing(Subject::random).measure(doors, subjects.getValue(), questions);
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

    /** The longer histories beside the shortest. */
    private void grown(
            Timing timing,
            String door,
            String what,
            List<Subject> subjects,
            Bar bar,
            Consumer<Row> table) {
        var shortest = subjects.getFirst();
        for (var subject : subjects.subList(1, subjects.size())) {
            table.accept(
                    new Row(
                            number(),
                            "p50, " + what,
                            timing.p50(door, subject),
                            timing.p50(door, shortest),
                            Bar.none()));
            table.accept(
                    new Row(
                            number(),
                            "p99, " + what,
                            timing.p99(door, subject),
                            timing.p99(door, shortest),
                            bar));
        }
    }

    /** Ours beside the floors, where the history is longest. */
    private void beside(Timing timing, String what, Subject longest, Consumer<Row> table) {
        for (var floor : List.of("btree", "primary key")) {
            table.accept(
                    new Row(
                            number(),
                            "p50, " + what,
                            timing.p50("Parley", longest),
                            timing.p50(floor, longest),
                            Bar.none()));
            table.accept(
                    new Row(
                            number(),
                            "p99, " + what,
                            timing.p99("Parley", longest),
                            timing.p99(floor, longest),
                            Bar.none()));
        }
    }
}
