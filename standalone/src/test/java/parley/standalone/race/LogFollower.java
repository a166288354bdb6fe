package parley.standalone.race;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import parley.eventstore.StoredEvent;
import parley.eventstore.read.LogReader;
import parley.eventstore.read.Tail;

/** Tails the log from its first position, and notes the rows. */
final class LogFollower implements AutoCloseable {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int PAGE = 1_000;

    private final Tail tail;
    private final LogReader log;
    private final List<Seen> seen = new ArrayList<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Future<List<Seen>> all;
    private volatile long end = Long.MAX_VALUE;

    /** A row: its position and a digest of all its columns. */
    record Seen(long position, String hash) {}

    LogFollower(DataSource database, LogReader log) {
        this.tail = new Tail(database, POLL);
        this.log = log;
        this.all = thread.submit(this::follow);
    }

    private List<Seen> follow() {
        long last = 0;
        while (last < end) {
            tail.await(last, POLL);
            log.read(last, PAGE, this::see);
            last = seen.isEmpty() ? 0 : seen.getLast().position();
        }
        return seen;
    }

    private void see(StoredEvent event) {
        seen.add(new Seen(event.position(), HexFormat.of().formatHex(event.hash())));
    }

    /** Waits for a while, and returns whether the log has reached a position. */
    boolean hasReached(long position) {
        return tail.await(position - 1, POLL) >= position;
    }

    /** Reads to the log's last position, and returns all rows in the order seen. */
    List<Seen> finish(long last) throws Exception {
        end = last;
        return all.get();
    }

    @Override
    public void close() {
        end = 0;
        tail.close();
        thread.close();
    }
}
