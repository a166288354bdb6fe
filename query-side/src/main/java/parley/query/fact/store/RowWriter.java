package parley.query.fact.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Rows on their way into a table, told column by column. They are there once it has ended. */
sealed interface RowWriter permits RowCopy, RowInsert {
    /** Up to so many rows, inserting them takes less time than it takes to begin a copy. */
    int FEW = 20;

    /**
     * Begins.
     *
     * @param target a table and its columns: {@code facet (id, name)}
     * @param rows how many are to come
     */
    static RowWriter into(Connection connection, String target, int rows) throws SQLException {
        return rows <= FEW ? new RowInsert(connection, target) : new RowCopy(connection, target);
    }

    /** Begins a row, all of whose columns must follow. */
    RowWriter row(int columns) throws SQLException;

    RowWriter int2(short value) throws SQLException;

    RowWriter int4(int value) throws SQLException;

    RowWriter int8(long value) throws SQLException;

    RowWriter bool(boolean value) throws SQLException;

    RowWriter text(String value) throws SQLException;

    RowWriter int8s(List<Long> values) throws SQLException;

    void end() throws SQLException;
}
