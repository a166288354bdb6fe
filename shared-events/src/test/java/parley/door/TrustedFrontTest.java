package parley.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrustedFrontTest {
    private static final TrustedFront FRONT = new TrustedFront(Set.of("Parley.example:8443"));

    @Test
    void a_front_is_asked_under_its_name_and_no_other() {
        assertThat(LoopbackGuard.refusal(FRONT.hosts(), "parley.example:8443", null)).isNull();
        assertThat(LoopbackGuard.refusal(FRONT.hosts(), "localhost:8081", null)).isNull();
        var refusal = LoopbackGuard.refusal(FRONT.hosts(), "other.example:8443", null);
        assertThat(Objects.requireNonNull(refusal).name()).isEqualTo("foreign-host");
    }

    @Test
    void without_a_front_only_the_loopback_is_asked() {
        var none = TrustedFront.NONE.hosts();
        assertThat(LoopbackGuard.refusal(none, "127.0.0.1:8081", null)).isNull();
        assertThat(LoopbackGuard.refusal(none, "parley.example:8443", null)).isNotNull();
    }
}
