package parley.query.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parley.events.NegotiationId;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.problem.ProblemException;
import parley.query.LogRows;

@Timeout(60)
class LargeReadsTest {
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final Duration FOR_EVER = Duration.ofSeconds(50);
    private static final Set<ThingKind> ALL = Set.of();

    private final LogRows log = new LogRows();
    private ReadableFacts facts;

    @BeforeEach
    void build() throws SQLException {
        add("large", ThingKind.NEGOTIATION, "large", "negotiation-opened", opening("large"));
        add("small", ThingKind.NEGOTIATION, "small", "negotiation-opened", opening("small"));
        for (var party = 1; party <= 9; party++) {
            var id = "party-" + party;
            add(
                    "large",
                    ThingKind.PARTY,
                    id,
                    "party-admitted",
                    "{\"party\":\"%s\",\"name\":\"P\",\"type\":\"state\",\"roles\":[\"observer\"]}"
                            .formatted(id));
        }
        facts = ReadableFacts.of(log);
    }

    @AfterEach
    void close() throws SQLException {
        facts.close();
    }

    @Test
    void what_memory_does_not_hold_is_refused_with_what_to_do() {
        var reads = reads(5, 10, FOR_EVER);
        var refused =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> reads.inTurn("large", ALL, false, () -> "read"));
        assertThat(refused.problem().name()).isEqualTo("state-too-large");
        assertThat(refused.problem().detail()).contains("more than 10 facets", "kind=");
        assertThat(reads.inTurn("large", Set.of(ThingKind.ISSUE), false, () -> "read"))
                .isEqualTo("read");
        assertThat(reads.inTurn("small", ALL, false, () -> "read")).isEqualTo("read");
    }

    @Test
    void a_large_read_waits_for_the_one_before_and_small_ones_for_none() throws Exception {
        var reads = reads(5, 1_000, AT_ONCE);
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first =
                    threads.submit(() ->
                            reads.inTurn(
                                    "large",
                                    ALL,
                                    false,
                                    () -> {
                                        begun.countDown();
                                        await(end);
                                        return "first";
                                    }));
            begun.await();
            var busy =
                    catchThrowableOfType(
                            ProblemException.class,
                            () -> reads.inTurn("large", ALL, true, () -> "second"));
            assertThat(busy.problem().status()).isEqualTo(503);
            assertThat(reads.inTurn("small", ALL, false, () -> "small")).isEqualTo("small");
            end.countDown();
            assertThat(first.get()).isEqualTo("first");
        }
        assertThat(reads.inTurn("large", ALL, false, () -> "second")).isEqualTo("second");
    }

    private LargeReads reads(long large, long most, Duration patience) {
        return new LargeReads(facts.client(), large, most, patience);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String opening(String id) {
        return "{\"negotiation\":\"%s\",\"title\":\"T\",\"zone\":\"UTC\"}".formatted(id);
    }

    private void add(String negotiation, ThingKind kind, String id, String type, String event) {
        log.live(
                new Thing(new NegotiationId(negotiation), kind, id),
                negotiation + id,
                null,
                type,
                event);
    }
}
