package parley.web.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parley.security.web.Caller;

@Timeout(60)
class CallerQuotaTest {
    private static final Caller ANNA = new Caller("token anna");
    private static final Caller BORIS = new Caller("token boris");
    private static final Caller CLARA = new Caller("token clara");

    private final CallerQuota quota = new CallerQuota(10, 6, Duration.ZERO);

    @Test
    void no_caller_gets_more_than_a_share() {
        assertThat(quota.take(ANNA, 4)).isTrue();
        assertThat(quota.take(ANNA, 3)).isFalse();
        assertThat(quota.take(ANNA, 2)).isTrue();
    }

    @Test
    void all_callers_together_get_no_more_than_there_is() {
        assertThat(quota.take(ANNA, 6)).isTrue();
        assertThat(quota.take(BORIS, 5)).isFalse();
        assertThat(quota.take(BORIS, 4)).isTrue();
        assertThat(quota.take(CLARA, 1)).isFalse();
    }

    @Test
    void what_is_given_back_can_be_taken_again() {
        quota.take(ANNA, 6);
        quota.give(ANNA, 2);
        assertThat(quota.take(BORIS, 6)).isTrue();
        quota.give(ANNA, 4);
        quota.give(BORIS, 6);
        assertThat(quota.take(ANNA, 6)).isTrue();
        assertThat(quota.take(BORIS, 4)).isTrue();
    }

    @Test
    void who_has_patience_gets_what_another_gives_back() throws Exception {
        var patient = new CallerQuota(10, 10, Duration.ofSeconds(30));
        patient.take(ANNA, 10);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = threads.submit(() -> patient.take(BORIS, 10));
            patient.give(ANNA, 10);
            assertThat(waiting.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
