package parley.standalone.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Sends what there is to send, as fast as it is taken, on a thread of its own. */
final class Sending implements Runnable {
    private static final int BUFFER = 1 << 16;

    private final InputStream lines;
    private final BulkRequest request;
    private final LongConsumer sent;
    private volatile @Nullable IOException unreadable;

    /**
     * Nothing is sent yet.
     *
     * @param sent hears how many bytes were sent each time
     */
    Sending(InputStream lines, BulkRequest request, LongConsumer sent) {
        this.lines = lines;
        this.request = request;
        this.sent = sent;
    }

    @Override
    public void run() {
        var buffer = new byte[BUFFER];
        for (int read = read(buffer); read >= 0; read = read(buffer)) {
            if (!isSent(buffer, read)) {
                return;
            }
            sent.accept(read);
        }
        end();
    }

    /** Why not all could be read that was to be sent; null if that is not so. */
    @Nullable IOException unreadable() {
        return unreadable;
    }

    private int read(byte[] buffer) {
        try {
            return lines.read(buffer);
        } catch (IOException broken) {
            unreadable = broken;
            return -1;
        }
    }

    /** Why not, the answer tells. */
    private boolean isSent(byte[] bytes, int length) {
        try {
            request.send(bytes, 0, length);
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    private void end() {
        try {
            if (unreadable == null) {
                request.end();
            } else {
                request.breakOff();
            }
        } catch (IOException gone) {
            // the answer tells
        }
    }
}
