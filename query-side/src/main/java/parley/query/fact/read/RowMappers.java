package parley.query.fact.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.events.time.Extent;
import parley.events.time.Moment;
import parley.query.facet.FacetForm;
import parley.query.fact.Assertion;
import parley.query.fact.Facet;

/** Maps the columns that several queries have in common, and reuses objects for repeated values. */
final class RowMappers {
    private final Map<String, NegotiationId> negotiations = new HashMap<>();
    private final Map<String, ThingKind> kinds = new HashMap<>();

    /** Maps the first four columns to a facet. */
    Facet facet(ResultSet row) throws SQLException {
        var negotiation = negotiations.computeIfAbsent(row.getString(1), NegotiationId::new);
        var kind = kinds.computeIfAbsent(row.getString(2), RowMappers::kind);
        return new Facet(new Thing(negotiation, kind, row.getString(3)), row.getString(4));
    }

    private static ThingKind kind(String word) {
        return ThingKind.of(word)
                .orElseThrow(() -> new IllegalStateException(word + " is no kind of thing"));
    }

    /** Returns the lowest id of an assertion that is recorded after a position. */
    static long firstAssertionAfter(long position) {
        return position < Long.MAX_VALUE >> 16 ? (position + 1) << 16 : Long.MAX_VALUE;
    }

    /** Maps ten columns to an assertion whose value holds, beginning with the column of its id. */
    AssertionView assertion(ResultSet row, int first) throws SQLException {
        var begin = new Moment(row.getLong(first + 2), row.getLong(first + 3));
        var end = new Moment(row.getLong(first + 4), row.getLong(first + 5));
        var form = row.getBoolean(first + 6) ? FacetForm.COURSE : FacetForm.STATE;
        var assertion =
                new Assertion(
                        row.getLong(first), row.getLong(first + 1), new Extent(begin, end), form);
        return new AssertionView(
                row.getString(first + 8),
                new RecordId(row.getString(first + 7)),
                assertion,
                row.getLong(first + 9),
                false);
    }
}
