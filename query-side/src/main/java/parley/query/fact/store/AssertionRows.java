package parley.query.fact.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.events.time.Moment;
import parley.query.facet.FacetForm;
import parley.query.fact.Assertion;
import parley.query.fact.SizeClass;
import parley.query.fact.Span;

/** Assertions waiting to be written or closed. */
final class AssertionRows {
    private static final String TARGET =
            """
            assertion (id, place, begin_earliest, begin_latest, end_earliest, end_latest, \
            over_earliest, over_latest, said, closed, facet, section, shape, span, course, crowded, \
            root, value)\
            """;
    private static final String CLOSE =
            """
            update assertion set closed = now.closed
              from unnest(?::bigint[], ?::bigint[]) now (id, closed)
             where assertion.id = now.id\
            """;
    private static final String CROWD =
            """
            update assertion set crowded = true
             where facet = ? and closed = 9223372036854775807 and not crowded\
            """;

    private final Map<Long, LiveRow> live = new LinkedHashMap<>();
    private final List<ClosedRow> closed = new ArrayList<>();
    private final List<Closing> closings = new ArrayList<>();
    private long written;

    /**
     * An assertion with what is stored beside it.
     *
     * @param said the position of the event that said so
     */
    record Row(
            FacetKey facet,
            Assertion assertion,
            Moment over,
            long said,
            String root,
            String value) {}

    private record LiveRow(Row row, boolean crowded) {}

    private record ClosedRow(LiveRow live, long position) {}

    private record Closing(long id, long position) {}

    void add(Row row, boolean crowded) {
        live.put(row.assertion.id(), new LiveRow(row, crowded));
    }

    /** Marks all live assertions of a facet as crowded; none of its rows may be waiting. */
    void crowd(Connection connection, int facet) throws SQLException {
        try (var update = connection.prepareStatement(CROWD)) {
            update.setInt(1, facet);
            update.executeUpdate();
        }
    }

    void close(Assertion assertion, long position) {
        var waiting = live.remove(assertion.id());
        if (waiting != null) {
            closed.add(new ClosedRow(waiting, position));
        } else {
            closings.add(new Closing(assertion.id(), position));
        }
    }

    long written() {
        return written;
    }

    void flush(Connection connection) throws SQLException {
        if (!closings.isEmpty()) {
            writeClosings(connection);
        }
        if (!live.isEmpty() || !closed.isEmpty()) {
            writeRows(connection);
        }
    }

    private void writeClosings(Connection connection) throws SQLException {
        try (var update = connection.prepareStatement(CLOSE)) {
            update.setObject(1, closings.stream().mapToLong(Closing::id).toArray());
            update.setObject(2, closings.stream().mapToLong(Closing::position).toArray());
            update.executeUpdate();
        }
        closings.clear();
    }

    private void writeRows(Connection connection) throws SQLException {
        var copy = RowWriter.into(connection, TARGET, live.size() + closed.size());
        for (var row : live.values()) {
            write(copy, row, Long.MAX_VALUE);
        }
        for (var row : closed) {
            write(copy, row.live, row.position);
        }
        copy.end();
        written += live.size() + closed.size();
        live.clear();
        closed.clear();
    }

    private static void write(RowWriter copy, LiveRow live, long closed) throws SQLException {
        var row = live.row;
        var assertion = row.assertion;
        var begin = assertion.begin();
        var end = assertion.end();
        copy.row(18).int8(assertion.id()).int8(assertion.place());
        copy.int8(begin.earliest()).int8(begin.latest()).int8(end.earliest()).int8(end.latest());
        copy.int8(row.over.earliest()).int8(row.over.latest()).int8(row.said);
        copy.int8(closed).int4(row.facet.id()).int4(row.facet.section());
        copy.int2(SizeClass.of(assertion)).int2(new Span(begin, row.over).size());
        copy.bool(assertion.form() == FacetForm.COURSE);
        copy.bool(live.crowded).text(row.root).text(row.value);
    }
}
