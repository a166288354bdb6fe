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
 * Reads streams for many callers: those who ask while others' streams are being read have theirs
 * read together. A caller who finds no one reading does so at once, on its own thread.
 */
final class StreamReads {
    /** More of them would only make the groups smaller. */
    private static final int READERS = 3;

    private static final int MOST = 64;

    /** One alone, which is asked for the most: unnesting arrays would double what it takes. */
    private static final String STREAM =
            "select "
                    + EventRow.COLUMNS
                    + " from log.event where negotiation = ? and kind = ? and thing = ?"
                    + " and version >= ? order by version";

    /** Many streams at once; the inner order keeps the planner from anything but index lookups. */
    private static final String STREAMS =
            "select "
                    + EventRow.COLUMNS
                    + ", n from unnest(?::text[], ?::text[], ?::text[], ?::integer[])"
                    + " with ordinality as asked (its_negotiation, its_kind, its_thing, since, n)"
                    + " cross join lateral (select "
                    + EventRow.COLUMNS
                    + " from log.event where negotiation = its_negotiation and kind = its_kind"
                    + " and thing = its_thing and version >= since order by version) as event"
                    + " order by n, version";

    private final LogQuery query;
    private final Queue<Asked> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore readers = new Semaphore(READERS);

    private record Asked(
            Thing thing, int since, List<StoredEvent> events, CompletableFuture<Void> answer) {}

    StreamReads(LogQuery query) {
        this.query = query;
    }

    /** As it stands when this is called, or later. */
    List<StoredEvent> stream(Thing thing, long fromVersion) {
        var since = (int) Math.min(fromVersion, Integer.MAX_VALUE);
        var asked = new Asked(thing, since, new ArrayList<>(), new CompletableFuture<>());
        waiting.add(asked);
        if (readers.tryAcquire()) {
            readGroup();
        }
        try {
            asked.answer.join();
            return asked.events;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Whoever comes after the last look at those who wait finds a reader free. */
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

    private List<Asked> group() {
        var group = new ArrayList<Asked>();
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            group.add(next);
            if (group.size() == MOST) {
                break;
            }
        }
        return group;
    }

    private void read(List<Asked> group) {
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
            group.forEach(asked -> asked.answer.complete(null));
        } catch (RuntimeException | Error e) {
            group.forEach(asked -> asked.answer.completeExceptionally(e));
        }
    }

    private void readOne(Asked asked) {
        query.query(
                STREAM,
                statement -> {
                    statement.setString(1, asked.thing.negotiation().value());
                    statement.setString(2, asked.thing.kind().word());
                    statement.setString(3, asked.thing.id());
                    statement.setInt(4, asked.since);
                },
                rows -> {
                    while (rows.next()) {
                        asked.events.add(EventRow.read(rows));
                    }
                    return asked;
                });
    }

    private static void bind(PreparedStatement statement, List<Asked> group) throws SQLException {
        int next = SqlArrays.bindThings(statement, 1, group, Asked::thing);
        var since = group.stream().map(Asked::since).toArray(Integer[]::new);
        SqlArrays.bind(statement, next, "int4", since);
    }

    private static List<Asked> sort(ResultSet rows, List<Asked> group) throws SQLException {
        while (rows.next()) {
            group.get(rows.getInt("n") - 1).events.add(EventRow.read(rows));
        }
        return group;
    }
}
