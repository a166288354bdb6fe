package parley.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.log.AppendBuilder.founding;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Records differ in size by four orders of magnitude; memory does not. */
class WaitingRoomTest {
    private static final Entry SMALL = entry(10);
    private static final Entry LARGE = entry(5_000);
    private static final Entry HUGE = entry(19_000);

    private final WaitingRoom room = new WaitingRoom(limits(25_000, 45_000));

    @Test
    @DisplayName("no more waits than memory is set aside for")
    void noMoreWaitsThanMemoryIsSetAsideFor() {
        for (int i = 0; i < 4; i++) {
            room.enter(LARGE);
        }
        assertThatThrownBy(() -> room.enter(LARGE)).isInstanceOf(LogUnavailable.class);
        room.enter(SMALL);
        assertThat(room.clear()).containsExactly(LARGE, LARGE, LARGE, LARGE, SMALL);
        room.enter(LARGE);
    }

    @Test
    @DisplayName("a batch is small enough for one transaction")
    void aBatchIsSmallEnoughForOneTransaction() {
        for (var entry : List.of(LARGE, LARGE, LARGE, SMALL)) {
            room.enter(entry);
        }
        assertThat(room.nextBatch()).containsExactly(LARGE, LARGE);
        assertThat(room.nextBatch()).containsExactly(LARGE, SMALL);
    }

    @Test
    @DisplayName("what is larger than a batch goes alone")
    void whatIsLargerThanABatchGoesAlone() {
        for (var entry : List.of(SMALL, HUGE, SMALL)) {
            room.enter(entry);
        }
        assertThat(room.nextBatch()).containsExactly(SMALL);
        assertThat(room.nextBatch()).containsExactly(HUGE);
        assertThat(room.nextBatch()).containsExactly(SMALL);
    }

    @Test
    @DisplayName("what is larger than the room is let in when nobody else waits")
    void whatIsLargerThanTheRoomIsLetInWhenNobodyElseWaits() {
        var narrow = new WaitingRoom(limits(1_000, 1_000));
        narrow.enter(HUGE);
        assertThatThrownBy(() -> narrow.enter(SMALL)).isInstanceOf(LogUnavailable.class);
        assertThat(narrow.nextBatch()).containsExactly(HUGE);
    }

    private static LogLimits limits(long batchBytes, long waitingBytes) {
        var any = Duration.ofSeconds(1);
        return new LogLimits(100, batchBytes, 100, waitingBytes, any, any, any, any, any);
    }

    private static Entry entry(int characters) {
        return new Entry(
                founding("a").summary("x".repeat(characters)).build(),
                new EventJson(),
                new EventIds(InstantSource.system()));
    }
}
