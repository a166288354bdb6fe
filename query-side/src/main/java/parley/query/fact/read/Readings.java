package parley.query.fact.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import parley.events.Kind;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.time.Extent;
import parley.events.time.Moment;
import parley.query.fact.Facet;
import parley.query.fact.Stretch;

/** Puts readings together from rows, of which there is one for each possibility. */
final class Readings implements RowCallbackHandler {
    private final Map<Key, Parts> found = new LinkedHashMap<>();

    private record Key(int facet, long from) {}

    private record Ranked(int rank, Said said) {}

    private record Parts(Reading without, List<Ranked> possible) {
        Reading whole() {
            var said =
                    possible.stream()
                            .sorted(Comparator.comparingInt(Ranked::rank))
                            .map(Ranked::said)
                            .toList();
            return new Reading(
                    without.facet(),
                    without.stretch(),
                    without.opened(),
                    without.closed(),
                    without.certain(),
                    said);
        }
    }

    List<Reading> all() {
        return found.values().stream().map(Parts::whole).toList();
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        var key = new Key(row.getInt(5), row.getLong(6));
        var parts = found.get(key);
        if (parts == null) {
            parts = new Parts(withoutPossible(row), new ArrayList<>(1));
            found.put(key, parts);
        }
        parts.possible.add(new Ranked(row.getInt(11), said(row, 12)));
    }

    private static Reading withoutPossible(ResultSet row) throws SQLException {
        return new Reading(
                facet(row),
                new Stretch(row.getLong(6), row.getLong(7)),
                row.getLong(8),
                row.getLong(9),
                row.getBoolean(10),
                List.of());
    }

    /** Reads the facet whose address is in the first four columns. */
    static Facet facet(ResultSet row) throws SQLException {
        var kind = row.getString(2);
        var known = Kind.of(kind).orElseThrow(() -> new SQLException("unknown kind: " + kind));
        var thing = new Thing(new NegotiationId(row.getString(1)), known, row.getString(3));
        return new Facet(thing, row.getString(4));
    }

    /** Reads what was said from the eight columns beginning with the assertion's id. */
    static Said said(ResultSet row, int first) throws SQLException {
        var begin = new Moment(row.getLong(first + 2), row.getLong(first + 3));
        var end = new Moment(row.getLong(first + 4), row.getLong(first + 5));
        return new Said(
                row.getString(first + 7),
                new RecordId(row.getString(first + 6)),
                row.getLong(first + 1),
                row.getLong(first) >> 16,
                new Extent(begin, end));
    }
}
