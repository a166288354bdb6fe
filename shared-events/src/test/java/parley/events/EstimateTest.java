package parley.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EstimateTest {
    @Test
    void a_number_below_zero_is_kept_and_counts_nothing() {
        var published = new Estimate(-99L, 3L, 9L, "people", null, true);
        assertThat(published.best()).isEqualTo(-99);
        assertThat(published.isConsistent()).isFalse();
        assertThat(published.withoutCodes())
                .isEqualTo(new Estimate(null, 3L, 9L, "people", null, true));
    }

    @Test
    void zero_counts() {
        var none = Estimate.of(0);
        assertThat(none.withoutCodes()).isEqualTo(none);
    }

    @Test
    void codes_alone_count_nothing_at_all() {
        assertThat(new Estimate(-99L, -99L, null, null, null, true).withoutCodes()).isNull();
        assertThat(new Estimate(-99L, null, null, null, "many", true).withoutCodes())
                .isEqualTo(new Estimate(null, null, null, null, "many", true));
    }
}
