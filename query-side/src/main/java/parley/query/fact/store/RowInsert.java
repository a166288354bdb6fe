package parley.query.fact.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/** Inserts a few rows in one round trip. */
final class RowInsert implements RowWriter {
    private final PreparedStatement insert;
    private int column;

    RowInsert(Connection connection, String target) throws SQLException {
        var columns = target.split(",", -1).length;
        var values = String.join(", ", Collections.nCopies(columns, "?"));
        insert = connection.prepareStatement("insert into " + target + " values (" + values + ")");
    }

    @Override
    public RowWriter row(int columns) throws SQLException {
        if (column > 0) {
            insert.addBatch();
        }
        column = 0;
        return this;
    }

    @Override
    public RowWriter int2(short value) throws SQLException {
        insert.setShort(++column, value);
        return this;
    }

    @Override
    public RowWriter int4(int value) throws SQLException {
        insert.setInt(++column, value);
        return this;
    }

    @Override
    public RowWriter int8(long value) throws SQLException {
        insert.setLong(++column, value);
        return this;
    }

    @Override
    public RowWriter bool(boolean value) throws SQLException {
        insert.setBoolean(++column, value);
        return this;
    }

    @Override
    public RowWriter text(String value) throws SQLException {
        insert.setString(++column, value);
        return this;
    }

    @Override
    public RowWriter int8s(List<Long> values) throws SQLException {
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
