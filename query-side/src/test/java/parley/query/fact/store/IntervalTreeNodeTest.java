package parley.query.fact.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntervalTreeNodeTest {
    @Test
    void it_is_the_ordinal_that_the_highest_power_of_two_divides() {
        for (int first = 1; first <= 130; first++) {
            for (int last = first; last <= 260; last++) {
                assertThat(IntervalTreeNode.of(first, last)).isEqualTo(roundest(first, last));
            }
        }
    }

    @Test
    void it_holds_up_to_the_largest_ordinals() {
        assertThat(IntervalTreeNode.of(1, Integer.MAX_VALUE)).isEqualTo(1 << 30);
        assertThat(IntervalTreeNode.of(Integer.MAX_VALUE, Integer.MAX_VALUE))
                .isEqualTo(Integer.MAX_VALUE);
        assertThat(IntervalTreeNode.of((1 << 30) + 1, Integer.MAX_VALUE)).isEqualTo(3 << 29);
    }

    private static int roundest(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .boxed()
                .max(Comparator.comparingInt(Integer::numberOfTrailingZeros))
                .orElseThrow();
    }
}
