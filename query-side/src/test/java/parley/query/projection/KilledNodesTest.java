package parley.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class KilledNodesTest {
    private static final int KILLS = 20;
    private static final int MOST_STEPS = 60;

    /** Where a kill struck: in the facts before, in them after, and in the log then. */
    private record Kill(long before, long after, long head) {}

    @Test
    void facts_are_exactly_once_though_their_keeper_is_killed_twenty_times_during_a_load()
            throws Exception {
        try (var load = new Load()) {
            var killed = new AtomicBoolean();
            load.tell(5);
            var telling =
                    CompletableFuture.runAsync(() -> {
                        while (!killed.get()) {
                            load.tell(1);
                        }
                        load.tell(20);
                    });
            var kills = new ArrayList<Kill>();
            var random = new Random(20);
            while (kills.size() < KILLS) {
                kills.add(kill(load, 1 + random.nextInt(MOST_STEPS)));
            }
            killed.set(true);
            telling.join();

            var end = load.head();
            try (var last = Node.start(load.database)) {
                last.awaitPosition(end);
            }
            assertMidLoad(kills, end);
            SameFacts.assertAsRebuilt(load);
        }
    }

    /** Lets a node take in something, and kills it some steps later. */
    private static Kill kill(Load load, int steps) throws SQLException, InterruptedException {
        var node = Node.start(load.database);
        var found = position(load);
        node.awaitPosition(found + 1);
        var before = position(load);
        node.connections.dieAtStep(steps);
        node.connections.awaitDeath();
        var head = load.head();
        node.kill();
        return new Kill(before, position(load), head);
    }

    private static void assertMidLoad(Iterable<Kill> kills, long end) {
        long last = 0;
        for (var kill : kills) {
            assertThat(kill.before()).as("moved since the last kill").isGreaterThan(last);
            assertThat(kill.after()).isGreaterThanOrEqualTo(kill.before()).isLessThan(end);
            assertThat(kill.head()).as("the load went on").isLessThan(end);
            last = kill.after();
        }
    }

    private static long position(Load load) {
        return load.client
                        .sql("select to_regclass('facts.progress')")
                        .query(String.class)
                        .list()
                        .contains("facts.progress")
                ? load.client.sql("select position from facts.progress").query(Long.class).single()
                : 0;
    }
}
