package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parley.eventstore.read.LogClock;

@Timeout(60)
class HealthControllerTest {
    private static final Instant MONDAY = Instant.parse("2026-02-16T10:00:00Z");
    private static final int CROWD = 20;

    private final AtomicInteger questions = new AtomicInteger();
    private Instant now = MONDAY;
    private final LogClock clock = new LogClock(() -> now);

    private HealthController door(Readiness... sides) {
        return door(new ReadinessCheck(List.of(sides), () -> now));
    }

    private HealthController door(ReadinessCheck readiness) {
        return new HealthController(new Health(readiness, clock));
    }

    private static int status(HealthController door) {
        return door.ready().getStatusCode().value();
    }

    private boolean counted() {
        questions.incrementAndGet();
        return true;
    }

    @Test
    void who_is_not_ready_says_so_and_not_why() {
        assertThat(status(door(() -> true, () -> true))).isEqualTo(200);
        assertThat(status(door(() -> true, () -> false))).isEqualTo(503);
        var broken =
                door(() -> {
                    throw new IllegalStateException("password of the database");
                });
        assertThat(status(broken)).isEqualTo(503);
        assertThat(String.valueOf(broken.ready().getBody())).isEqualTo("{status=down}");
    }

    @Test
    void it_is_told_how_far_the_newest_record_lies_ahead_of_the_clock() {
        assertThat(door(() -> true).ready().getBody()).isEqualTo(Map.of("status", "up"));
        clock.saw(MONDAY.plusSeconds(3_600));
        assertThat(door(() -> true).ready().getBody())
                .isEqualTo(Map.of("status", "up", "clockAhead", 3_600L));
    }

    @Test
    void an_answer_holds_for_a_second() {
        var door = door(this::counted);
        status(door);
        now = MONDAY.plusMillis(999);
        status(door);
        assertThat(questions).hasValue(1);
        now = MONDAY.plusMillis(1_000);
        status(door);
        assertThat(questions).hasValue(2);
    }

    @Test
    void a_clock_that_is_set_back_keeps_no_answer() {
        var door = door(this::counted);
        status(door);
        now = MONDAY.minusSeconds(3_600);
        status(door);
        assertThat(questions).hasValue(2);
    }

    @Test
    void a_crowd_waits_for_the_one_that_asks() throws Exception {
        var all = new CountDownLatch(CROWD);
        var door =
                door(
                        new ReadinessCheck(
                                List.of(() -> {
                                    await(all);
                                    return counted();
                                }),
                                InstantSource.fixed(MONDAY)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> asking =
                    () -> {
                        all.countDown();
                        return status(door);
                    };
            for (var each :
                    threads.invokeAll(IntStream.range(0, CROWD).mapToObj(_ -> asking).toList())) {
                assertThat(each.get()).isEqualTo(200);
            }
        }
        assertThat(questions).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
