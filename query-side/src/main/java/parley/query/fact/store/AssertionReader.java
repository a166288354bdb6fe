package parley.query.fact.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import parley.events.time.Extent;
import parley.events.time.Moment;
import parley.query.facet.FacetForm;
import parley.query.fact.Assertion;

/** Reads stored assertions. */
final class AssertionReader {
    /** The columns for {@link #read}. */
    static final String COLUMNS =
            "a.id, a.place, a.begin_earliest, a.begin_latest, a.end_earliest, a.end_latest, a.course";

    private AssertionReader() {}

    static Assertion read(ResultSet row) throws SQLException {
        var begin = new Moment(row.getLong(3), row.getLong(4));
        var end = new Moment(row.getLong(5), row.getLong(6));
        var form = row.getBoolean(7) ? FacetForm.COURSE : FacetForm.STATE;
        return new Assertion(row.getLong(1), row.getLong(2), new Extent(begin, end), form);
    }
}
