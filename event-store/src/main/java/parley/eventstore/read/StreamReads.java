package parley.eventstore.read;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import parley.events.Thing;
import parley.eventstore.EventRow;
import parley.eventstore.SqlArrays;
import parley.eventstore.StoredEvent;

/**
 * Reads streams for concurrent callers in groups: requests that arrive during another read are read
 * together. While a reader is free, a caller reads at once, on its own thread.
 */
final class StreamReads {
    /** The number of concurrent reads; more would only make the groups smaller. */
    private static final int READERS = 3;

    private static final int MOST = 64;

    /** Selects a single stream, the usual case; unnesting arrays would double its time. */
    private static final String STREAM =
            "select "
                    + EventRow.COLUMNS
                    + " from log.event where negotiation = ? and kind = ? and thing = ?"
                    + " and version >= ? order by version";

    /** Selects many streams; the inner order restricts the planner to index lookups. */
    private static final String STREAMS =
            "select "
                    + EventRow.COLUMNS
                    + ", n from unnest(?::text[], ?::text[], ?::text[], ?::integer[])"
                    + " with ordinality as requested (its_negotiation, its_kind, its_thing, since, n)"
                    + " cross join lateral (select "
                    + EventRow.COLUMNS
                    + " from log.event where negotiation = its_negotiation and kind = its_kind"
                    + " and thing = its_thing and version >= since order by version) as event"
                    + " order by n, version";

    private final LogQuery query;
    private final Queue<PendingRead> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore readers = new Semaphore(READERS);

    private record PendingRead(
            Thing thing, int since, List<StoredEvent> events, CompletableFuture<Void> done) {}

    StreamReads(LogQuery query) {
        this.query = query;
    }

    /** Returns the stream as of the call or later. */
    List<StoredEvent> stream(Thing thing, long fromVersion) {
        var since = (int) Math.min(fromVersion, Integer.MAX_VALUE);
        var pending = new PendingRead(thing, since, new ArrayList<>(), new CompletableFuture<>());
        waiting.add(pending);
        if (readers.tryAcquire()) {
            readGroup();
        }
        try {
            pending.done.join();
            return pending.events;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Releases the reader before checking the queue again, so that no request is left waiting. */
    private void readGroup() {
        try {
            read(group());
        } finally {
            readers.release();
        }
        if (!waiting.isEmpty() && readers.tryAcquire()) {
            Thread.startVirtualThread(this::readGroup);
        }
    }

    private List<PendingRead> group() {
        var group = new ArrayList<PendingRead>();
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            group.add(next);
            if (group.size() == MOST) {
                break;
            }
        }
        return group;
    }

    private void read(List<PendingRead> group) {
        if (group.isEmpty()) {
            return;
        }
        try {
            if (group.size() == 1) {
                readOne(group.getFirst());
            } else {
                query.query(
                        STREAMS, statement -> bind(statement, group), rows -> sort(rows, group));
            }
            group.forEach(pending -> pending.done.complete(null));
        } catch (RuntimeException | Error e) {
            group.forEach(pending -> pending.done.completeExceptionally(e));
        }
    }

    private void readOne(PendingRead pending) {
        query.query(
                STREAM,
                statement -> {
                    statement.setString(1, pending.thing.negotiation().value());
                    statement.setString(2, pending.thing.kind().word());
                    statement.setString(3, pending.thing.id());
                    statement.setInt(4, pending.since);
                },
                rows -> {
                    while (rows.next()) {
                        pending.events.add(EventRow.read(rows));
                    }
                    return pending;
                });
    }

    private static void bind(PreparedStatement statement, List<PendingRead> group)
            throws SQLException {
        int next = SqlArrays.bindThings(statement, 1, group, PendingRead::thing);
        var since = group.stream().map(PendingRead::since).toArray(Integer[]::new);
        SqlArrays.bind(statement, next, "int4", since);
    }

    private static List<PendingRead> sort(ResultSet rows, List<PendingRead> group)
            throws SQLException {
        while (rows.next()) {
            group.get(rows.getInt("n") - 1).events.add(EventRow.read(rows));
        }
        return group;
    }
}
