package parley.benchmarks.append;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** The floor of an import: rows of the log, written by COPY into a table like it. */
final class CopiedEvents {
    private static final int BUFFER = 1 << 16;

    private final DataSource owner;
    private final Path file;

    /**
     * Creates the floor without copying anything yet.
     *
     * @param file receives the rows
     */
    CopiedEvents(DataSource owner, Path file) {
        this.owner = owner;
        this.file = file;
    }

    /** Copies all rows after a position, and returns the rows per second. */
    double perSecond(long position) throws SQLException, IOException {
        long rows = dump(position);
        Baseline.renew(owner);
        try (var connection = owner.getConnection();
                var in = Files.newInputStream(file)) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            long begun = System.nanoTime();
            copy.copyIn("copy floor.event from stdin (format binary)", in, BUFFER);
            return rows * 1e9 / (System.nanoTime() - begun);
        }
    }

    private long dump(long position) throws SQLException, IOException {
        try (var connection = owner.getConnection();
                var out = Files.newOutputStream(file)) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            return copy.copyOut(
                    "copy (select * from log.event where position > %d order by position) to stdout (format binary)"
                            .formatted(position),
                    out);
        }
    }
}
