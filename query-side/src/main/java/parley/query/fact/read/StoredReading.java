package parley.query.fact.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.query.fact.Facet;
import parley.query.fact.Interval;
import parley.query.fact.Possibilities;
import parley.query.fact.Possibility;

/**
 * A rectangle as read.
 *
 * @param facetId the facet's id in the tables
 * @param best its best possibility
 * @param others the keys of the other possibilities that it keeps
 */
record StoredReading(
        Facet facet,
        int facetId,
        Interval stretch,
        long opened,
        long closed,
        boolean certain,
        AssertionView best,
        List<Long> others) {

    /** How many possibilities there are, and whether something certainly covers throughout. */
    record Count(long possible, boolean surely) {}

    static StoredReading read(ResultSet row, RowMappers columns) throws SQLException {
        var several = row.getArray(11);
        return new StoredReading(
                columns.facet(row),
                row.getInt(5),
                new Interval(row.getLong(6), row.getLong(7)),
                row.getLong(8),
                row.getLong(9),
                row.getBoolean(10),
                columns.assertion(row, 13).as(row.getBoolean(12)),
                several == null ? List.of() : List.of((Long[]) several.getArray()));
    }

    /** Returns whether there may be more possibilities than it keeps. */
    boolean isFull() {
        return others.size() + 1 == Possibilities.MOST;
    }

    /** Returns the part of its stretch that is asked for. */
    Interval asked(Interval asked) {
        return stretch.and(asked);
    }

    /**
     * Returns the whole reading.
     *
     * @param asked the interval that is asked for
     * @param views the assertions by their ids
     * @param counted the count if it is full; otherwise null
     */
    Reading whole(Interval asked, Map<Long, AssertionView> views, @Nullable Count counted) {
        var possible =
                Stream.concat(Stream.of(best), others.stream().map(key -> view(key, views)))
                        .toList();
        var assertions = possible.stream().map(AssertionView::assertion);
        var count =
                counted == null
                        ? new Count(possible.size(), asked(asked).isSurelyCoveredBy(assertions))
                        : counted;
        return new Reading(
                facet, stretch, opened, closed, certain, count.surely, count.possible, possible);
    }

    private static AssertionView view(long key, Map<Long, AssertionView> views) {
        var view = Objects.requireNonNull(views.get(Possibility.id(key)));
        return view.as(Possibility.isEnded(key));
    }
}
