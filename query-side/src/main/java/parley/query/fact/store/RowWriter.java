package parley.query.fact.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Writes rows to a table, column by column. They are in the table once {@link #end} returns. */
sealed interface RowWriter permits RowCopy, RowInsert {
    /** The number of rows up to which inserting is faster than starting a copy. */
    int FEW = 20;

    /**
     * Opens a writer.
     *
     * @param target a table and its columns: {@code facet (id, name)}
     * @param rows how many rows will follow
     */
    static RowWriter into(Connection connection, String target, int rows) throws SQLException {
        return rows <= FEW ? new RowInsert(connection, target) : new RowCopy(connection, target);
    }

    /** Begins a row; values for all its columns must follow. */
    RowWriter row(int columns) throws SQLException;

    RowWriter int2(short value) throws SQLException;

    RowWriter int4(int value) throws SQLException;

    RowWriter int8(long value) throws SQLException;

    RowWriter bool(boolean value) throws SQLException;

    RowWriter text(String value) throws SQLException;

    RowWriter int8s(List<Long> values) throws SQLException;

    void end() throws SQLException;
}
