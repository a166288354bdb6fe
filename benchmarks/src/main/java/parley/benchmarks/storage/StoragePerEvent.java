package parley.benchmarks.storage;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import parley.benchmarks.BenchmarkOptions;
import parley.benchmarks.Figure;
import parley.benchmarks.Measurement;
import parley.benchmarks.TableRow;
import parley.benchmarks.Target;
import parley.benchmarks.Unit;
import parley.benchmarks.http.Installation;

/**
 * The disk space of the log and the facts after the Geneva dossier was recorded many times through
 * the API while the facts kept up. The floor is the log's bare rows, in the same order, in a table
 * with only its primary key.
 */
public final class StoragePerEvent implements Figure {
    private static final String BARE = "floor.bare";

    @Override
    public String number() {
        return "6";
    }

    @Override
    public String title() {
        return "storage per event";
    }

    @Override
    public void measure(BenchmarkOptions setting, Consumer<TableRow> table) throws Exception {
        try (var parley = Installation.start(setting)) {
            int copies = setting.full() ? 750 : 150;
            setting.log("recording the dossier %,d times".formatted(copies));
            new Copies(parley).record(copies);
            parley.awaitFacts();
            report(setting, copyBare(parley), table);
        }
    }

    /**
     * Copies the bare rows and measures them after a plain VACUUM, which the server would run by
     * itself eventually.
     */
    private static Space copyBare(Installation parley) throws Exception {
        var owner = parley.database("parley_owner");
        Space.execute(
                owner,
                "create schema floor",
                "create table %s (like log.event)".formatted(BARE),
                "alter table %s add primary key (position)".formatted(BARE),
                "insert into %s select * from log.event order by position".formatted(BARE),
                "vacuum analyze");
        Space.execute(parley.database("parley_query"), "vacuum analyze");
        return Space.of(owner);
    }

    private static void report(BenchmarkOptions setting, Space space, Consumer<TableRow> table)
            throws SQLException {
        space.described().forEach(setting::log);
        double log = space.perEvent("log");
        double facts = space.perEvent("facts");
        var bare = reading("bare row", space.perEvent("floor"));
        var events = "%,d events".formatted(space.events());
        table.accept(
                new TableRow(
                        "6",
                        "log with its indexes and side tables, " + events,
                        reading("log", log),
                        bare,
                        Target.atMost(null, 1.5)));
        table.accept(
                new TableRow(
                        "6",
                        "log and facts together, " + events,
                        reading("log and facts", log + facts),
                        bare,
                        Target.atMost(null, 4.0)));
    }

    private static Measurement reading(String name, double perEvent) {
        return new Measurement(name, Unit.BYTES, List.of(perEvent));
    }
}
