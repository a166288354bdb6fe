package parley.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.problem.ProblemException;

class RequestBodyReaderTest {
    private final RequestBodyReader full = new RequestBodyReader(0, Duration.ZERO);

    @ParameterizedTest
    @ValueSource(longs = {-1, 1 << 20})
    void there_is_not_room_for_any_number_of_large_bodies(long length) {
        assertThat(refused(length)).isEqualTo(429);
    }

    @Test
    void a_body_that_is_too_large_takes_no_room() {
        assertThat(refused((1 << 20) + 1)).isEqualTo(413);
    }

    private int refused(long length) {
        return catchThrowableOfType(ProblemException.class, () -> full.of(request(length)))
                .problem()
                .status();
    }

    /** A request that has a length and nothing else. */
    private static HttpServletRequest request(long length) {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        RequestBodyReaderTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (_, method, _) -> answer(method.getName(), length));
    }

    private static @Nullable Object answer(String method, long length) {
        return switch (method) {
            case "getContentLengthLong" -> length;
            case "getHeader" -> null;
            default -> throw new AssertionError(method + " was asked for");
        };
    }
}
