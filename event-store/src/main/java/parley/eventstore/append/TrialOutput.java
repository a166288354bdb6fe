package parley.eventstore.append;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import parley.eventstore.LogUnavailable;

/**
 * Bytes that are kept in a temporary table of a trial until they are read, once. Each call throws
 * {@link LogUnavailable} if the database is unreachable or too slow. Not thread-safe.
 */
public final class TrialOutput extends OutputStream {
    private static final int PART = 1 << 16;
    private static final String INSERT = "insert into pg_temp.output (part, content) values (?, ?)";
    private static final String SELECT = "select content from pg_temp.output where part = ?";

    private final DataSource connections;
    private final AtomicLong bytes = new AtomicLong();
    private final byte[] buffer = new byte[PART];
    private int buffered;
    private long parts;

    TrialOutput(DataSource connections) {
        this.connections = connections;
    }

    @Override
    public void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) {
        int written = 0;
        while (written < length) {
            if (buffered == PART) {
                store();
            }
            int fits = Math.min(PART - buffered, length - written);
            System.arraycopy(from, offset + written, buffer, buffered, fits);
            buffered += fits;
            written += fits;
        }
    }

    /** Writes all of it elsewhere. */
    public void transferTo(OutputStream out) throws IOException {
        for (long part = 0; part < parts; part++) {
            out.write(read(part));
        }
        out.write(buffer, 0, buffered);
    }

    long bytes() {
        return bytes.get();
    }

    private void store() {
        try (var connection = connections.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, parts);
            insert.setBytes(2, buffer);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new LogUnavailable("a trial's output could not be kept", e);
        }
        parts++;
        bytes.addAndGet(PART);
        buffered = 0;
    }

    private byte[] read(long part) {
        try (var connection = connections.getConnection();
                var select = connection.prepareStatement(SELECT)) {
            select.setLong(1, part);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getBytes(1);
            }
        } catch (SQLException e) {
            throw new LogUnavailable("a trial's output could not be read", e);
        }
    }
}
