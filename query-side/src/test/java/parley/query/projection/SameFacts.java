package parley.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;

/** Compares the maintained facts with those that a build makes of the log from nothing. */
final class SameFacts {
    private static final String REBUILT = "facts_rebuilt";
    private static final String FACETS =
            "select s.negotiation, s.kind, f.thing, f.name from %1$s.facet f join %1$s.section s on s.id = f.section";
    private static final String ASSERTIONS =
            """
            select s.negotiation, s.kind, f.thing, f.name, a.id, a.place, a.begin_earliest, a.begin_latest,
                   a.end_earliest, a.end_latest, a.closed, a.shape, a.root, a.value
              from %1$s.assertion a join %1$s.facet f on f.id = a.facet join %1$s.section s on s.id = a.section\
            """;
    private static final String RECTANGLES =
            """
            select s.negotiation, s.kind, f.thing, f.name, r.valid_from, r.valid_until, r.opened, r.closed,
                   r.ordinal, r.fork, r.leads, r.certain, r.possible
              from %1$s.rectangle r join %1$s.facet f on f.id = r.facet join %1$s.section s on s.id = f.section\
            """;
    private static final List<String> OTHERS =
            List.of(
                    "select * from %s.progress",
                    "select * from %s.zone", "select * from %s.parked");

    private SameFacts() {}

    static void assertAsRebuilt(Load load) throws SQLException {
        try (var rebuilt = BuiltFacts.anew(load.database, load.readers, REBUILT)) {
            rebuilt.follow();
            assertThat(rebuilt.position()).isEqualTo(load.head());
        }
        for (var rows : List.of(FACETS, ASSERTIONS, RECTANGLES)) {
            assertSame(load, rows);
        }
        for (var rows : OTHERS) {
            assertSame(load, rows);
        }
        assertThat(count(load, RECTANGLES.formatted("facts"))).isPositive();
    }

    private static void assertSame(Load load, String rows) {
        var maintained = rows.formatted("facts");
        var rebuilt = rows.formatted(REBUILT);
        var differing = "(%s) except all (%s)";
        assertThat(count(load, differing.formatted(maintained, rebuilt)))
                .as("kept, not rebuilt: " + maintained)
                .isZero();
        assertThat(count(load, differing.formatted(rebuilt, maintained)))
                .as("rebuilt, not kept: " + maintained)
                .isZero();
    }

    private static long count(Load load, String rows) {
        return load.client
                .sql("select count(*) from (" + rows + ") rows")
                .query(Long.class)
                .single();
    }
}
