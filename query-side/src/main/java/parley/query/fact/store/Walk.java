package parley.query.fact.store;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import parley.query.fact.Assertion;

/** Live assertions of one shape in order of beginning, fetched as they are asked for. */
final class Walk implements Iterator<Assertion> {
    private static final int FIRST_FETCH = 8;
    private static final int LARGEST_FETCH = 1024;
    private static final String LIVE =
            "select "
                    + AssertionReader.COLUMNS
                    + """

                     from assertion a
                    where a.facet = ? and a.shape = ? and a.closed = 9223372036854775807
                      and (a.begin_earliest, a.place, a.id)\
                    """;
    private static final String ASCENDING =
            LIVE + " > (?, ?, ?) order by a.begin_earliest, a.place, a.id limit ?";
    private static final String DESCENDING =
            LIVE + " < (?, ?, ?) order by a.begin_earliest desc, a.place desc, a.id desc limit ?";

    private final SqlPresent present;
    private final String sql;
    private final long facet;
    private final short shape;
    private long beginEarliest;
    private long place;
    private long id;
    private int size = FIRST_FETCH;
    private List<Assertion> fetched = List.of();
    private int next;
    private boolean more = true;

    private Walk(SqlPresent present, String sql, long facet, short shape) {
        this.present = present;
        this.sql = sql;
        this.facet = facet;
        this.shape = shape;
    }

    static Walk ascending(
            SqlPresent present, int facet, short shape, long beginEarliest, long place) {
        var walk = new Walk(present, ASCENDING, facet, shape);
        walk.goOnFrom(beginEarliest, place, Long.MIN_VALUE);
        return walk;
    }

    static Walk descending(SqlPresent present, int facet, short shape, long beginEarliest) {
        var walk = new Walk(present, DESCENDING, facet, shape);
        walk.goOnFrom(beginEarliest, Long.MAX_VALUE, Long.MAX_VALUE);
        return walk;
    }

    private void goOnFrom(long beginEarliest, long place, long id) {
        this.beginEarliest = beginEarliest;
        this.place = place;
        this.id = id;
    }

    @Override
    public boolean hasNext() {
        if (next == fetched.size() && more) {
            fetched =
                    present.read(
                            sql,
                            AssertionReader::read,
                            facet,
                            shape,
                            beginEarliest,
                            place,
                            id,
                            size);
            more = fetched.size() == size;
            size = Math.min(2 * size, LARGEST_FETCH);
            next = 0;
        }
        return next < fetched.size();
    }

    @Override
    public Assertion next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var assertion = fetched.get(next++);
        goOnFrom(assertion.begin().earliest(), assertion.place(), assertion.id());
        return assertion;
    }
}
