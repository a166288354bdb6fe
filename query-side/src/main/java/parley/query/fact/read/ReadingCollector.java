package parley.query.fact.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import parley.query.fact.Interval;

/** Collects readings from rows: each with its best possibility, and the ids of the others. */
final class ReadingCollector implements RowCallbackHandler {
    private final RowMappers columns = new RowMappers();
    private final List<Found> found = new ArrayList<>();
    private final Map<Long, AssertionView> others = new HashMap<>();

    private record Found(Reading reading, List<Long> possible) {}

    @Override
    public void processRow(ResultSet row) throws SQLException {
        var reading =
                new Reading(
                        columns.facet(row),
                        new Interval(row.getLong(5), row.getLong(6)),
                        row.getLong(7),
                        row.getLong(8),
                        row.getBoolean(9),
                        List.of(columns.assertion(row, 11)));
        var several = row.getArray(10);
        found.add(
                new Found(
                        reading,
                        several == null ? List.of() : List.of((Long[]) several.getArray())));
    }

    /** Returns the ids of the assertions that are possible beside the best ones. */
    Set<Long> missing() {
        var missing = new HashSet<Long>();
        found.forEach(one -> missing.addAll(one.possible));
        return missing;
    }

    void addOther(ResultSet row) throws SQLException {
        others.put(row.getLong(1), columns.assertion(row, 1));
    }

    List<Reading> readings() {
        return found.stream()
                .map(one -> one.possible.isEmpty() ? one.reading : withAll(one))
                .toList();
    }

    private Reading withAll(Found one) {
        var reading = one.reading;
        return new Reading(
                reading.facet(),
                reading.stretch(),
                reading.opened(),
                reading.closed(),
                reading.certain(),
                one.possible.stream().map(others::get).toList());
    }
}
