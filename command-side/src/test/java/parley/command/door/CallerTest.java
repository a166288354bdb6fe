package parley.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import parley.door.Rejected;

class CallerTest {
    private static final Instant IN_1991 = Instant.parse("1991-06-01T12:00:00Z");
    private static final Caller RECORDER = new Caller("recorder", false);

    @Test
    void the_owner_may_transcribe() {
        assertThat(Caller.OWNER.transcribing(IN_1991)).isEqualTo(IN_1991);
    }

    @Test
    void who_is_no_transcriber_gives_no_recorded_time() {
        assertThat(RECORDER.transcribing(null)).isNull();
        var refused = catchThrowableOfType(Rejected.class, () -> RECORDER.transcribing(IN_1991));
        assertThat(refused.problem().status()).isEqualTo(403);
        assertThat(refused.problem().name()).isEqualTo("not-a-transcriber");
    }
}
