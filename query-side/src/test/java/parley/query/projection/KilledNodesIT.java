package parley.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class KilledNodesIT {
    private static final int KILLS = 20;
    private static final int LONGEST_LIFE = 400;

    /** A lag of several pages, so that there is always work in progress. */
    private static final int LAG = 30_000;

    /**
     * A kill.
     *
     * @param before the position of the facts before it
     * @param after their position after it
     * @param head the last position of the log at that time
     * @param torn whether it struck between the facts of a page and their position
     */
    private record Kill(long before, long after, long head, boolean torn) {
        boolean atWork() {
            return after < head;
        }
    }

    @Test
    void facts_are_exactly_once_though_their_keeper_is_killed_twenty_times_during_a_load()
            throws Exception {
        var seed = Long.getLong("parley.seed", System.nanoTime());
        try (var load = new Load()) {
            var kills = killDuring(load, new Random(seed));
            var end = load.head();
            kills.forEach(System.out::println);
            System.out.println("seed " + seed + ", the log's end " + end);
            assertMidLoad(kills, end);
            try (var last = KeeperProcess.start(load)) {
                assertThat(last.awaitBeyond(end - 1)).isEqualTo(end);
            }
            SameFacts.assertAsRebuilt(load);
        }
    }

    private static List<Kill> killDuring(Load load, Random random) throws Exception {
        var over = new AtomicBoolean();
        load.append(5);
        var appending =
                CompletableFuture.runAsync(() -> {
                    while (!over.get()) {
                        load.append(1);
                        while (!over.get() && load.lag() >= LAG) {
                            LockSupport.parkNanos(1_000_000);
                        }
                    }
                    load.append(20);
                });
        var kills = new ArrayList<Kill>();
        try {
            while (kills.size() < KILLS) {
                kills.add(kill(load, kills.size() % 3 == 2, random.nextInt(LONGEST_LIFE)));
            }
        } finally {
            over.set(true);
        }
        appending.join();
        return kills;
    }

    /** Lets a process work, and kills it later. */
    private static Kill kill(Load load, boolean torn, int millis)
            throws IOException, SQLException, InterruptedException {
        long before;
        try (var keeper = KeeperProcess.start(load)) {
            before = keeper.awaitBeyond(load.factsPosition());
            if (torn) {
                keeper.killBetweenFactsAndPosition();
            } else {
                keeper.killAfter(Duration.ofMillis(millis));
            }
        }
        return new Kill(before, load.factsPosition(), load.head(), torn);
    }

    private static void assertMidLoad(List<Kill> kills, long end) {
        long last = 0;
        for (var kill : kills) {
            assertThat(kill.before()).as("moved since the last kill").isGreaterThan(last);
            assertThat(kill.after()).isGreaterThanOrEqualTo(kill.before()).isLessThan(end);
            assertThat(kill.head()).as("the load went on").isLessThan(end);
            last = kill.after();
        }
        assertThat(kills).as("struck with work at hand").filteredOn(Kill::atWork).hasSize(KILLS);
    }
}
