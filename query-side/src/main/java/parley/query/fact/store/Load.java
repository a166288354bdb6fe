package parley.query.fact.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Rows on their way into a table, told column by column. They are there once it has ended. */
sealed interface Load permits BinaryCopy, BatchInsert {
    /** Up to so many rows, inserting them takes less time than it takes to begin a copy. */
    int FEW = 20;

    /**
     * Begins.
     *
     * @param target a table and its columns: {@code facet (id, name)}
     * @param rows how many are to come
     */
    static Load into(Connection connection, String target, int rows) throws SQLException {
        return rows <= FEW
                ? new BatchInsert(connection, target)
                : new BinaryCopy(connection, target);
    }

    /** Begins a row, all of whose columns must follow. */
    Load row(int columns) throws SQLException;

    Load int2(short value) throws SQLException;

    Load int4(int value) throws SQLException;

    Load int8(long value) throws SQLException;

    Load bool(boolean value) throws SQLException;

    Load text(String value) throws SQLException;

    Load int8s(List<Long> values) throws SQLException;

    void end() throws SQLException;
}
