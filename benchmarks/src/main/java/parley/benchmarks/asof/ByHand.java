package parley.benchmarks.asof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The floors of a read: the same answers from a table written by hand, and the cheapest possible
 * answer, a row by its primary key.
 */
final class ByHand implements AutoCloseable {
    /** The same rectangles, with recorded time as positions, as in Parley. */
    private static final String TABLE =
            """
            create table by_hand as
              select f.thing as id, r.valid_from, r.valid_until,
                     r.opened as recorded_from, r.closed as recorded_until, a.value
                from rectangle r
                join facet f on f.id = r.facet and f.name = 'status'
                join assertion a on a.id = abs(r.possible[1]);
            create index by_hand_revision on by_hand (id, valid_from, recorded_from);
            analyze by_hand;
            """;

    private static final String AS_OF =
            """
            select value from by_hand
             where id = ? and valid_from <= ? and recorded_from <= ?
               and valid_until > ? and recorded_until > ?
             order by valid_from desc, recorded_from desc limit 1\
            """;
    private static final String BY_KEY = "select value from assertion where id = ?";

    private final Connection connection;
    private final PreparedStatement asOf;
    private final PreparedStatement byKey;

    ByHand(DataSource query) throws SQLException {
        connection = query.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        asOf = connection.prepareStatement(AS_OF);
        byKey = connection.prepareStatement(BY_KEY);
    }

    void asOf(Subject subject, Ratio pair) throws SQLException {
        asOf.setString(1, subject.history().name());
        asOf.setLong(2, pair.atMicros());
        asOf.setLong(3, pair.position());
        asOf.setLong(4, pair.atMicros());
        asOf.setLong(5, pair.position());
        must(asOf);
    }

    void byKey(Subject subject, Ratio pair) throws SQLException {
        byKey.setLong(1, pair.position() << 16);
        must(byKey);
    }

    private static void must(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            if (!rows.next()) {
                throw new IllegalStateException("no answer");
            }
        }
    }

    /** Drops the tables, which leaves the facts as they were. */
    @Override
    public void close() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop table by_hand");
        }
        connection.close();
    }
}
