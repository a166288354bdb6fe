package parley.benchmarks.append;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import parley.benchmarks.BenchmarkOptions;
import parley.benchmarks.Figure;
import parley.benchmarks.TableRow;
import parley.benchmarks.Target;
import parley.benchmarks.http.HttpWire;
import parley.benchmarks.http.Installation;
import parley.eventstore.StoredEvent;
import parley.eventstore.read.LogReader;

/**
 * Measures one command per request to the packaged program while its facts keep up; client, program
 * and PostgreSQL share the machine.
 */
public final class AppendOverHttp implements Figure {
    private static final int CONNECTIONS = 32;
    private static final Target BAR = Target.atLeast(0.15, 0.4);

    private final AtomicLong next = new AtomicLong();

    @Override
    public String number() {
        return "1b";
    }

    @Override
    public String title() {
        return "append over HTTP, one command a request";
    }

    @Override
    public void measure(BenchmarkOptions setting, Consumer<TableRow> table) throws Exception {
        try (var parley = Installation.start(setting)) {
            var like = begin(parley);
            setting.log("warming up");
            create(parley, new CallerCounts(CONNECTIONS, Duration.ZERO, warmUp(setting)));
            var floor = new Series("raw JDBC");
            var create = new Series("create");
            for (int round = 1; round <= BenchmarkOptions.ROUNDS; round++) {
                setting.log("round " + round);
                floor.add(floor(parley, like, callers(setting)));
                create.add(create(parley, callers(setting)));
            }
            var what =
                    "create a thing over HTTP, %d connections; p99 %s, raw JDBC's %s"
                            .formatted(CONNECTIONS, create.p99(), floor.p99());
            table.accept(new TableRow("1b", what, create.reading(), floor.reading(), BAR));
        }
    }

    /** Returns the time that warms up both the program's JVM and the database's caches. */
    private static Duration warmUp(BenchmarkOptions setting) {
        return Duration.ofSeconds(setting.full() ? 30 : 15);
    }

    private static CallerCounts callers(BenchmarkOptions setting) {
        return setting.full()
                ? new CallerCounts(CONNECTIONS, Duration.ofSeconds(3), Duration.ofSeconds(15))
                : new CallerCounts(CONNECTIONS, Duration.ofSeconds(1), Duration.ofSeconds(5));
    }

    private StoredEvent begin(Installation parley) throws IOException {
        try (var wire = parley.connect()) {
            for (var beginning : ClaimBodies.BEGINNINGS) {
                wire.record(beginning.command(), beginning.json());
            }
            wire.record(ClaimBodies.RECORD, ClaimBodies.recorded(next.getAndIncrement()));
        }
        var log = new LogReader(parley.database("parley_query"));
        return log.after(0, 3).getLast();
    }

    private static Rate floor(Installation parley, StoredEvent like, CallerCounts callers)
            throws Exception {
        parley.awaitFacts();
        var owner = parley.database("parley_owner");
        Baseline.renew(owner);
        try (var inserts = new RawInserts(owner, like, 0, callers.count())) {
            return callers.at(inserts);
        }
    }

    private Rate create(Installation parley, CallerCounts callers) throws Exception {
        List<HttpWire> wires = new ArrayList<>();
        try {
            for (int i = 0; i < callers.count(); i++) {
                wires.add(parley.connect());
            }
            return callers.at(caller -> {
                wires.get(caller)
                        .record(ClaimBodies.RECORD, ClaimBodies.recorded(next.getAndIncrement()));
                return true;
            });
        } finally {
            for (var wire : wires) {
                wire.close();
            }
        }
    }
}
