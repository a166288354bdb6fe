package parley.benchmarks.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Consumer;
import parley.benchmarks.BenchmarkOptions;
import parley.benchmarks.Figure;
import parley.benchmarks.Measurement;
import parley.benchmarks.TableRow;
import parley.benchmarks.Target;
import parley.benchmarks.Unit;
import parley.benchmarks.history.Dossiers;
import parley.benchmarks.history.HistoryFixture;
import parley.benchmarks.program.Child;
import parley.benchmarks.program.ProgramUnderTest;

/** Figure 7: the time from the command line to the first answered read, on existing data. */
public final class Starts implements Figure {
    private static final int EVENTS = 100_000;
    private static final int EVENTS_IN_FULL = 1_000_000;

    @Override
    public String number() {
        return "7";
    }

    @Override
    public String title() {
        return "start, to the first answered read";
    }

    @Override
    public void measure(BenchmarkOptions setting, Consumer<TableRow> table) throws Exception {
        int events = setting.full() ? EVENTS_IN_FULL : EVENTS;
        var data = setting.scratch().resolve("data");
        fill(setting, data, events);
        var peer = SpringBaseline.packed(setting.scratch().resolve("peer.jar"));
        var ours = new ArrayList<Double>();
        var peers = new ArrayList<Double>();
        for (int round = 0; round < BenchmarkOptions.ROUNDS; round++) {
            ours.add(start(setting, data));
            peers.add(start(setting, peer));
        }
        table.accept(
                new TableRow(
                        number(),
                        "second start, %,d events".formatted(events),
                        new Measurement("Parley", Unit.MILLISECONDS, ours),
                        new Measurement("Spring Boot, one controller", Unit.MILLISECONDS, peers),
                        Target.atMost(null, 2.5)));
    }

    private static void fill(BenchmarkOptions setting, Path data, int events) throws Exception {
        setting.log("filling a log of " + events + " events");
        try (var stage = HistoryFixture.afterFirstStart(setting, data)) {
            Dossiers.recordedIn(stage.log()).append(stage.log(), 0, events / Dossiers.EVENTS);
            stage.catchUp();
        }
    }

    private static double start(BenchmarkOptions setting, Path data)
            throws IOException, InterruptedException {
        try (var program = ProgramUnderTest.start(setting, data)) {
            return program.awaitAnswer("/api/negotiations/geneva-talks");
        }
    }

    private static double start(BenchmarkOptions setting, SpringBaseline peer)
            throws IOException, InterruptedException {
        int port = ProgramUnderTest.freePort();
        var command = peer.command(port);
        try (var child = Child.start(command, setting.scratch().resolve("peer-said"), port)) {
            return child.awaitAnswer("/");
        }
    }
}
