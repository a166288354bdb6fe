package parley.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Every read of these bodies takes a fixed time. */
class SlowBodyGuardTest {
    private static final byte[] BUFFER = new byte[1 << 16];

    private Instant now = Instant.EPOCH;

    @Test
    void a_line_that_arrives_byte_by_byte_is_refused() {
        var pace = body(Duration.ofSeconds(1), 1);
        assertThatThrownBy(
                        () -> {
                            for (int i = 0; i < 40; i++) {
                                pace.read(BUFFER, i > 0);
                            }
                        })
                .isInstanceOf(SlowBodyGuard.TooSlow.class);
        assertThat(now).isEqualTo(Instant.EPOCH.plusSeconds(32));
    }

    @Test
    void one_that_arrives_slowly_but_in_large_parts_is_not() throws IOException {
        var pace = body(Duration.ofSeconds(10), 1 << 14);
        for (int i = 0; i < 1_000; i++) {
            pace.read(BUFFER, i > 0);
        }
        assertThat(now).isEqualTo(Instant.EPOCH.plusSeconds(10_000));
    }

    @Test
    void nor_are_lines_that_arrive_one_by_one() throws IOException {
        var pace = body(Duration.ofSeconds(29), 1);
        for (int i = 0; i < 1_000; i++) {
            pace.read(BUFFER, false);
            pace.read(BUFFER, true);
        }
        assertThat(now).isEqualTo(Instant.EPOCH.plusSeconds(58_000));
    }

    private SlowBodyGuard body(Duration each, int bytes) {
        var body =
                new InputStream() {
                    @Override
                    public int read() {
                        throw new AssertionError("not byte by byte");
                    }

                    @Override
                    public int read(byte[] into, int offset, int length) {
                        now = now.plus(each);
                        return bytes;
                    }
                };
        return new SlowBodyGuard(body, () -> now);
    }
}
