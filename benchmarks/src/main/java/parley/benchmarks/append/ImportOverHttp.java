package parley.benchmarks.append;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import parley.benchmarks.BenchmarkOptions;
import parley.benchmarks.Figure;
import parley.benchmarks.Measurement;
import parley.benchmarks.TableRow;
import parley.benchmarks.Target;
import parley.benchmarks.Unit;
import parley.benchmarks.http.DossierLines;
import parley.benchmarks.http.ImportClient;
import parley.benchmarks.http.Installation;
import parley.eventstore.read.LogReader;

/**
 * Measures many commands in one request to the packaged program, where each line sees the ones
 * before it as stored; the facts keep up meanwhile as well as they can.
 */
public final class ImportOverHttp implements Figure {
    private static final int COMMANDS = 20_000;
    private static final int COMMANDS_IN_FULL = 1_000_000;
    private static final Target BAR = Target.atLeast(0.1, 0.35);

    private final DossierLines lines = new DossierLines();
    private int named;

    @Override
    public String number() {
        return "1c";
    }

    @Override
    public String title() {
        return "import over HTTP, many commands a request";
    }

    @Override
    public void measure(BenchmarkOptions setting, Consumer<TableRow> table) throws Exception {
        int commands = setting.full() ? COMMANDS_IN_FULL : COMMANDS;
        try (var parley = Installation.start(setting)) {
            var log = new LogReader(parley.database("parley_query"));
            var copied =
                    new CopiedEvents(
                            parley.database("parley_owner"), setting.scratch().resolve("rows"));
            setting.log("warming up");
            perSecond(parley, 3 * COMMANDS);
            List<Double> ours = new ArrayList<>();
            List<Double> floor = new ArrayList<>();
            for (int round = 1; round <= BenchmarkOptions.ROUNDS; round++) {
                setting.log("round " + round);
                parley.awaitFacts();
                long before = log.head();
                ours.add(perSecond(parley, commands));
                parley.awaitFacts();
                floor.add(copied.perSecond(before));
            }
            table.accept(
                    new TableRow(
                            "1c",
                            "commands imported over HTTP, %,d a request".formatted(commands),
                            new Measurement("import", Unit.PER_SECOND, ours),
                            new Measurement("COPY of the same events", Unit.PER_SECOND, floor),
                            BAR));
        }
    }

    private double perSecond(Installation parley, int commands) throws IOException {
        int copies = Math.ceilDiv(commands, lines.count());
        long begun = System.nanoTime();
        long recorded =
                ImportClient.send(parley.address(), copies, _ -> lines.named("copy" + ++named));
        return recorded * 1e9 / (System.nanoTime() - begun);
    }
}
