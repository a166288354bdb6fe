package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WatchdogTest {
    private static final Duration TURN = Duration.ofMillis(400);

    private final CountDownLatch ended = new CountDownLatch(1);
    private ServerSocket door;
    private Watchdog watchdog;

    @BeforeEach
    void start() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        watchdog =
                new Watchdog(
                        () -> new InetSocketAddress(door.getInetAddress(), door.getLocalPort()),
                        TURN,
                        ended::countDown);
        watchdog.start();
    }

    @AfterEach
    void stop() throws IOException {
        watchdog.stop();
        door.close();
    }

    @Test
    void a_program_whose_door_takes_questions_and_answers_none_is_ended() throws Exception {
        isEndedAfterSixTurns();
    }

    @Test
    void so_is_one_whose_door_refuses_them_but_not_at_once() throws Exception {
        door.close();
        isEndedAfterSixTurns();
    }

    private void isEndedAfterSixTurns() throws InterruptedException {
        long begun = System.nanoTime();
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(System.nanoTime() - begun).isGreaterThan(4 * TURN.toNanos());
    }

    @Test
    void a_busy_one_that_answers_now_and_then_is_not() throws Exception {
        for (int round = 0; round < 4; round++) {
            for (int missed = 0; missed < 2; missed++) {
                door.accept();
            }
            answer();
        }
        assertThat(ended.getCount()).isEqualTo(1);
    }

    /** Any answer will do, also that something is wrong. */
    private void answer() throws IOException {
        try (var asked = door.accept()) {
            assertThat(asked.getInputStream().read()).isEqualTo('G');
            asked.getOutputStream().write('H');
        }
    }

    @Test
    void the_door_is_asked_where_it_can_be_reached_from_within() throws UnknownHostException {
        assertThat(door("0.0.0.0").getAddress().isLoopbackAddress()).isTrue();
        assertThat(door("::").getAddress().isLoopbackAddress()).isTrue();
        assertThat(door("192.0.2.1").getHostString()).isEqualTo("192.0.2.1");
    }

    private static InetSocketAddress door(String listening) throws UnknownHostException {
        return Watchdog.door(InetAddress.getByName(listening), 8080);
    }
}
