package parley.benchmarks.append;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import parley.eventstore.StoredEvent;

/** A log of claims, emptied for each measurement, with its floor. */
final class AppendFixture {
    private final TestDatabase ground;
    private final Claims claims;
    private final StoredEvent firstClaim;
    private long recorded;

    AppendFixture(TestDatabase ground, Claims claims) throws SQLException, IOException {
        this.ground = ground;
        this.claims = claims;
        this.firstClaim = recordFirstClaim();
    }

    /** Returns the event that all rows of the floor resemble. */
    StoredEvent firstClaim() {
        return firstClaim;
    }

    void clear() throws SQLException, IOException {
        ground.clear();
    }

    private StoredEvent recordFirstClaim() throws SQLException, IOException {
        ground.clear();
        try (var desk = CommandSender.open(ground.server().command())) {
            claims.beginnings().forEach(desk.commands()::submit);
            var stored = desk.commands().submit(claims.recorded(0));
            return desk.log().reader().stream(stored.thing(), 0).getFirst();
        }
    }

    Rate floor(CallerCounts callers) throws Exception {
        ground.clear();
        try (var inserts =
                new RawInserts(ground.server().owner(), firstClaim, 0, callers.count())) {
            return callers.at(inserts);
        }
    }

    /** Measures commands that each create a thing. */
    Rate create(CallerCounts callers) throws Exception {
        ground.clear();
        var next = new AtomicLong();
        try (var desk = CommandSender.open(ground.server().command())) {
            claims.beginnings().forEach(desk.commands()::submit);
            var pace =
                    callers.at(_ -> {
                        desk.commands().submit(claims.recorded(next.getAndIncrement()));
                        return true;
                    });
            recorded = next.get();
            return pace;
        }
    }

    /**
     * Measures commands that each change a different thing of those just created, none of which is
     * cached.
     */
    Rate second(CallerCounts callers) throws Exception {
        ground.checkpoint();
        var next = new AtomicLong();
        try (var desk = CommandSender.open(ground.server().command())) {
            return callers.at(_ -> {
                long number = next.getAndIncrement();
                if (number < recorded) {
                    desk.commands().submit(claims.disputed(number));
                }
                return number < recorded;
            });
        }
    }
}
