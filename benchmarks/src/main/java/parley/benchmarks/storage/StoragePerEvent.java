package parley.benchmarks.storage;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import parley.benchmarks.Bar;
import parley.benchmarks.Figure;
import parley.benchmarks.Reading;
import parley.benchmarks.Row;
import parley.benchmarks.Setting;
import parley.benchmarks.Unit;
import parley.benchmarks.http.Installation;

/**
 * What the log and the facts take on disk after the Geneva dossier was recorded many times over
 * through the door, while the facts kept up; beside the log's bare rows, in the same order, in a
 * table with its primary key and nothing else.
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
    public void measure(Setting setting, Consumer<Row> table) throws Exception {
        try (var parley = Installation.start(setting)) {
            int copies = setting.full() ? 750 : 150;
            setting.say("recording the dossier %,d times".formatted(copies));
            new Copies(parley).record(copies);
            parley.awaitFacts();
            tell(setting, copyBare(parley), table);
        }
    }

    /** After a plain VACUUM, as the server would do by itself in time. */
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

    private static void tell(Setting setting, Space space, Consumer<Row> table)
            throws SQLException {
        space.described().forEach(setting::say);
        double log = space.perEvent("log");
        double facts = space.perEvent("facts");
        var bare = reading("bare row", space.perEvent("floor"));
        var events = "%,d events".formatted(space.events());
        table.accept(
                new Row(
                        "6",
                        "log with its indexes and side tables, " + events,
                        reading("log", log),
                        bare,
                        Bar.atMost(null, 1.5)));
        table.accept(
                new Row(
                        "6",
                        "log and facts together, " + events,
                        reading("log and facts", log + facts),
                        bare,
                        Bar.atMost(null, 4.0)));
    }

    private static Reading reading(String name, double perEvent) {
        return new Reading(name, Unit.BYTES, List.of(perEvent));
    }
}
