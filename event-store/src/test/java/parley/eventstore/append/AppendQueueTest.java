package parley.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.eventstore.append.AppendBuilder.founding;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.eventstore.LogLimits;
import parley.eventstore.LogUnavailable;
import parley.json.EventJson;

/** Records differ in size by four orders of magnitude, so the queue is bounded by bytes too. */
class AppendQueueTest {
    private static final PendingAppend SMALL = entry(10);
    private static final PendingAppend LARGE = entry(5_000);
    private static final PendingAppend HUGE = entry(19_000);

    private final AppendQueue queue = new AppendQueue(limits(25_000, 45_000));

    @Test
    void the_queue_is_bounded_by_memory() {
        for (int i = 0; i < 4; i++) {
            queue.enter(LARGE);
        }
        assertThatThrownBy(() -> queue.enter(LARGE)).isInstanceOf(LogUnavailable.class);
        queue.enter(SMALL);
        assertThat(queue.clear()).containsExactly(LARGE, LARGE, LARGE, LARGE, SMALL);
        queue.enter(LARGE);
    }

    @Test
    void a_batch_is_small_enough_for_one_transaction() {
        for (var entry : List.of(LARGE, LARGE, LARGE, SMALL)) {
            queue.enter(entry);
        }
        assertThat(queue.nextBatch()).containsExactly(LARGE, LARGE);
        assertThat(queue.nextBatch()).containsExactly(LARGE, SMALL);
    }

    @Test
    void an_append_larger_than_a_batch_is_sent_alone() {
        for (var entry : List.of(SMALL, HUGE, SMALL)) {
            queue.enter(entry);
        }
        assertThat(queue.nextBatch()).containsExactly(SMALL);
        assertThat(queue.nextBatch()).containsExactly(HUGE);
        assertThat(queue.nextBatch()).containsExactly(SMALL);
    }

    @Test
    void an_append_larger_than_the_queue_is_accepted_when_nothing_else_waits() {
        var narrow = new AppendQueue(limits(1_000, 1_000));
        narrow.enter(HUGE);
        assertThatThrownBy(() -> narrow.enter(SMALL)).isInstanceOf(LogUnavailable.class);
        assertThat(narrow.nextBatch()).containsExactly(HUGE);
    }

    private static LogLimits limits(long batchBytes, long waitingBytes) {
        var any = Duration.ofSeconds(1);
        return new LogLimits(100, batchBytes, 100, waitingBytes, any, any, any, any, any);
    }

    private static PendingAppend entry(int characters) {
        return new PendingAppend(
                founding("a").summary("x".repeat(characters)).build(),
                new EventJson(),
                new EventIds(InstantSource.system()));
    }
}
