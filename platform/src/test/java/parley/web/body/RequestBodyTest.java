package parley.web.body;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.problem.Problem;
import parley.problem.ProblemException;
import parley.security.web.Caller;

class RequestBodyTest {
    private static final int MOST = 1 << 16;
    private static final Caller ANOTHER = new Caller("another");
    private static final Problem TOO_LARGE = Problem.of("too-large", 413, "T", "D");

    private final CallerQuota memory = new CallerQuota(MOST, MOST, Duration.ZERO);

    private long declared = -1;

    @Test
    void a_body_is_read_whole_and_takes_room_until_it_is_answered() throws IOException {
        var body = body(new ByteArrayInputStream(bytes(MOST)));
        assertThat(body.read(MOST, TOO_LARGE)).hasSize(MOST);
        assertThat(memory.take(ANOTHER, RequestBody.FREE_BYTES + 1)).isFalse();
        body.release();
        assertThat(memory.take(ANOTHER, MOST)).isTrue();
    }

    @Test
    void its_first_bytes_take_no_room() throws IOException {
        body(new ByteArrayInputStream(bytes(RequestBody.FREE_BYTES))).read(MOST, TOO_LARGE);
        assertThat(memory.take(ANOTHER, MOST)).isTrue();
    }

    @Test
    void a_body_for_which_there_is_no_room_is_refused() {
        memory.take(ANOTHER, MOST);
        assertThat(refused(new ByteArrayInputStream(bytes(MOST)))).isEqualTo(429);
    }

    @Test
    void a_body_that_is_too_long_is_read_no_further() {
        var endless = new Endless();
        assertThat(refused(endless)).isEqualTo(413);
        assertThat(endless.sent).isLessThan(2 * MOST);
    }

    @Test
    void one_that_declares_to_be_too_long_is_not_read_at_all() {
        declared = MOST + 1;
        var endless = new Endless();
        assertThat(refused(endless)).isEqualTo(413);
        assertThat(endless.sent).isZero();
    }

    @Test
    void a_body_that_pauses_is_refused() {
        assertThat(
                        refused(
                                new Endless() {
                                    @Override
                                    public int read(byte[] into, int at, int length)
                                            throws IOException {
                                        throw new SocketTimeoutException();
                                    }
                                }))
                .isEqualTo(408);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"})
    void a_text_that_is_not_in_utf_8_is_refused_at_its_first_bytes(String charset) {
        var text = "{\"a\":1}".getBytes(Charset.forName(charset));
        assertThat(refused(new ByteArrayInputStream(text))).isEqualTo(415);
    }

    @Test
    void a_byte_order_mark_of_utf_8_is_none_of_theirs() {
        assertThat(OtherEncoding.isBegunBy("\uFEFF{".getBytes(UTF_8))).isFalse();
        assertThat(OtherEncoding.isBegunBy("\uFEFF{".getBytes(UTF_16LE))).isTrue();
        assertThat(OtherEncoding.isBegunBy("{".getBytes(UTF_16))).isTrue();
        assertThat(OtherEncoding.isBegunBy(new byte[0])).isFalse();
    }

    private int refused(InputStream sent) {
        return catchThrowableOfType(ProblemException.class, () -> body(sent).read(MOST, TOO_LARGE))
                .problem()
                .status();
    }

    private static byte[] bytes(int length) {
        return "a".repeat(length).getBytes(UTF_8);
    }

    private RequestBody body(InputStream sent) {
        return new RequestBody(request(sent), 0, memory, () -> Instant.EPOCH);
    }

    /** A request that has an address, a length and a body, and nothing else. */
    private HttpServletRequest request(InputStream sent) {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        RequestBodyTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (_, method, _) ->
                                switch (method.getName()) {
                                    case "getRemoteAddr" -> "127.0.0.1";
                                    case "getContentLengthLong" -> declared;
                                    case "getInputStream" -> new Body(sent);
                                    case String other -> throw new AssertionError(other);
                                });
    }

    /** Without an end. */
    private static class Endless extends InputStream {
        private int sent;

        @Override
        public int read() {
            throw new AssertionError("not byte by byte");
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            Arrays.fill(into, at, at + length, (byte) 'a');
            sent += length;
            return length;
        }
    }

    private static final class Body extends ServletInputStream {
        private final InputStream sent;

        Body(InputStream sent) {
            this.sent = sent;
        }

        @Override
        public int read() throws IOException {
            return sent.read();
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            return sent.read(into, at, length);
        }

        @Override
        public boolean isFinished() {
            throw new AssertionError();
        }

        @Override
        public boolean isReady() {
            throw new AssertionError();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new AssertionError();
        }
    }
}
