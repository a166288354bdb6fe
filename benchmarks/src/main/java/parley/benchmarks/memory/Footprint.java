package parley.benchmarks.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import parley.benchmarks.BenchmarkOptions;
import parley.benchmarks.Figure;
import parley.benchmarks.Measurement;
import parley.benchmarks.TableRow;
import parley.benchmarks.Target;
import parley.benchmarks.Unit;
import parley.benchmarks.http.DossierLines;
import parley.benchmarks.http.ImportClient;
import parley.benchmarks.program.Memory;
import parley.benchmarks.program.ProgramUnderTest;

/** Figure 8: the resident memory of the program, without PostgreSQL's. */
public final class Footprint implements Figure {
    private static final int COMMANDS = 100_000;
    private static final int COMMANDS_IN_FULL = 1_000_000;
    private static final int SECONDS_AT_REST = 10;

    @Override
    public String number() {
        return "8";
    }

    @Override
    public String title() {
        return "resident memory";
    }

    @Override
    public void measure(BenchmarkOptions setting, Consumer<TableRow> table) throws Exception {
        var idle = new ArrayList<Double>();
        for (int round = 0; round < BenchmarkOptions.ROUNDS; round++) {
            idle.add(idle(setting));
        }
        table.accept(row("idle, with the dossiers", idle, 300));
        int commands = setting.full() ? COMMANDS_IN_FULL : COMMANDS;
        table.accept(
                row(
                        "highest, importing %,d commands".formatted(commands),
                        List.of(importing(setting, commands)),
                        600));
    }

    /** Measures the idle program, always on the same data; the first start records the dossiers. */
    private static double idle(BenchmarkOptions setting) throws Exception {
        setting.log("at rest");
        try (var program = ProgramUnderTest.start(setting, setting.scratch().resolve("data"))) {
            program.awaitWords("Ready at ");
            TimeUnit.SECONDS.sleep(SECONDS_AT_REST);
            return Memory.of(program.pid()).now();
        }
    }

    private static double importing(BenchmarkOptions setting, int commands) throws Exception {
        setting.log("importing %,d commands".formatted(commands));
        var data = setting.scratch().resolve("data");
        try (var program = ProgramUnderTest.start(setting, data)) {
            program.awaitWords("Ready at ");
            var lines = new DossierLines();
            ImportClient.send(
                    program.address("/"),
                    Math.ceilDiv(commands, lines.count()),
                    copy -> lines.named("copy" + copy));
            return Memory.of(program.pid()).highest();
        }
    }

    private TableRow row(String what, List<Double> mebibytes, double goal) {
        return new TableRow(
                number(),
                what,
                new Measurement("Parley", Unit.MEBIBYTES, mebibytes),
                null,
                Target.atMost(null, goal));
    }
}
