package parley.eventstore.append;

import java.sql.SQLException;
import java.util.List;

/** A session of the database in which batches are written. */
interface BatchSession extends AutoCloseable {
    /** Appends the valid records and completes the batch's futures; if it throws, none of them. */
    void write(List<PendingAppend> batch) throws SQLException;

    /** Like {@link #write}, but also recognises records of this batch that were already stored. */
    void writeValidated(List<PendingAppend> batch) throws SQLException;

    @Override
    void close();

    /** Opens a session where there is none, or the last one was lost. */
    @FunctionalInterface
    interface Opener {
        BatchSession open() throws SQLException;
    }
}
