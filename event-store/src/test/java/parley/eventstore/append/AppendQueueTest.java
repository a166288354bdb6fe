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

/** Records differ in size by four orders of magnitude; memory does not. */
class AppendQueueTest {
    private static final PendingAppend SMALL = entry(10);
    private static final PendingAppend LARGE = entry(5_000);
    private static final PendingAppend HUGE = entry(19_000);

    private final AppendQueue room = new AppendQueue(limits(25_000, 45_000));

    @Test
    void no_more_waits_than_memory_is_set_aside_for() {
        for (int i = 0; i < 4; i++) {
            room.enter(LARGE);
        }
        assertThatThrownBy(() -> room.enter(LARGE)).isInstanceOf(LogUnavailable.class);
        room.enter(SMALL);
        assertThat(room.clear()).containsExactly(LARGE, LARGE, LARGE, LARGE, SMALL);
        room.enter(LARGE);
    }

    @Test
    void a_batch_is_small_enough_for_one_transaction() {
        for (var entry : List.of(LARGE, LARGE, LARGE, SMALL)) {
            room.enter(entry);
        }
        assertThat(room.nextBatch()).containsExactly(LARGE, LARGE);
        assertThat(room.nextBatch()).containsExactly(LARGE, SMALL);
    }

    @Test
    void what_is_larger_than_a_batch_goes_alone() {
        for (var entry : List.of(SMALL, HUGE, SMALL)) {
            room.enter(entry);
        }
        assertThat(room.nextBatch()).containsExactly(SMALL);
        assertThat(room.nextBatch()).containsExactly(HUGE);
        assertThat(room.nextBatch()).containsExactly(SMALL);
    }

    @Test
    void what_is_larger_than_the_room_is_let_in_when_nobody_else_waits() {
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
