package parley.query.fact.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Copies rows in PostgreSQL's binary format. */
final class RowCopy implements RowWriter {
    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
    };
    private static final int FLAGS_AND_EXTENSION = 8;
    private static final int INT8_OID = 20;
    private static final int CHUNK = 1 << 16;

    private final CopyIn copy;
    private ByteBuffer buffer = ByteBuffer.allocate(2 * CHUNK);

    RowCopy(Connection connection, String target) throws SQLException {
        copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + target + " from stdin (format binary)");
        buffer.put(SIGNATURE).put(new byte[FLAGS_AND_EXTENSION]);
    }

    @Override
    public RowWriter row(int columns) throws SQLException {
        if (buffer.position() > CHUNK) {
            send();
        }
        room(Short.BYTES).putShort((short) columns);
        return this;
    }

    @Override
    public RowWriter int2(short value) {
        room(6).putInt(Short.BYTES).putShort(value);
        return this;
    }

    @Override
    public RowWriter int4(int value) {
        room(8).putInt(Integer.BYTES).putInt(value);
        return this;
    }

    @Override
    public RowWriter int8(long value) {
        room(12).putInt(Long.BYTES).putLong(value);
        return this;
    }

    @Override
    public RowWriter bool(boolean value) {
        room(5).putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    @Override
    public RowWriter text(String value) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        room(4 + bytes.length).putInt(bytes.length).put(bytes);
        return this;
    }

    @Override
    public RowWriter int8s(List<Long> values) {
        var size = 20 + 12 * values.size();
        var dimensions = 1;
        var nulls = 0;
        var lowerBound = 1;
        room(4 + size).putInt(size).putInt(dimensions).putInt(nulls).putInt(INT8_OID);
        buffer.putInt(values.size()).putInt(lowerBound);
        for (long value : values) {
            buffer.putInt(Long.BYTES).putLong(value);
        }
        return this;
    }

    @Override
    public void end() throws SQLException {
        room(Short.BYTES).putShort((short) -1);
        send();
        copy.endCopy();
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            var larger =
                    ByteBuffer.allocate(Math.max(2 * buffer.capacity(), buffer.position() + bytes));
            buffer = larger.put(buffer.flip());
        }
        return buffer;
    }
}
