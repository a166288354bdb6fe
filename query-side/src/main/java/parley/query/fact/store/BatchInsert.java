package parley.query.fact.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/** A few rows inserted in one round trip. */
final class BatchInsert implements Load {
    private final PreparedStatement insert;
    private int column;

    BatchInsert(Connection connection, String target) throws SQLException {
        var columns = target.split(",", -1).length;
        var values = String.join(", ", Collections.nCopies(columns, "?"));
        insert = connection.prepareStatement("insert into " + target + " values (" + values + ")");
    }

    @Override
    public Load row(int columns) throws SQLException {
        if (column > 0) {
            insert.addBatch();
        }
        column = 0;
        return this;
    }

    @Override
    public Load int2(short value) throws SQLException {
        insert.setShort(++column, value);
        return this;
    }

    @Override
    public Load int4(int value) throws SQLException {
        insert.setInt(++column, value);
        return this;
    }

    @Override
    public Load int8(long value) throws SQLException {
        insert.setLong(++column, value);
        return this;
    }

    @Override
    public Load bool(boolean value) throws SQLException {
        insert.setBoolean(++column, value);
        return this;
    }

    @Override
    public Load text(String value) throws SQLException {
        insert.setString(++column, value);
        return this;
    }

    @Override
    public Load int8s(List<Long> values) throws SQLException {
        insert.setObject(++column, values.stream().mapToLong(Long::longValue).toArray());
        return this;
    }

    @Override
    public void end() throws SQLException {
        try (insert) {
            insert.addBatch();
            insert.executeBatch();
        }
    }
}
