package parley.eventstore.read;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.eventstore.append.AppendBuilder.founding;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import parley.eventstore.append.TestLog;

class TailTest {
    private static final TestLog LOG = new TestLog();
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration NEVER_POLLS = Duration.ofMinutes(10);

    @AfterAll
    static void close() {
        LOG.close();
    }

    @Test
    void it_knows_the_head_from_the_start() {
        var head = LOG.append(founding("a")).lastPosition();
        try (var tail = new Tail(LOG.database, NEVER_POLLS)) {
            assertThat(tail.await(head - 1, LONG)).isEqualTo(head);
        }
    }

    @Test
    void it_is_notified_of_a_batch_without_polling() {
        var head = LOG.append(founding("b")).lastPosition();
        try (var tail = new Tail(LOG.database, NEVER_POLLS)) {
            tail.await(head - 1, LONG);
            var next = LOG.append(founding("b-2").events(3)).lastPosition();
            assertThat(tail.await(head, LONG)).isEqualTo(next);
        }
    }

    @Test
    void it_polls_when_no_notification_arrives() throws SQLException {
        var head = LOG.append(founding("c")).lastPosition();
        try (var tail = new Tail(LOG.database, Duration.ofMillis(20))) {
            tail.await(head - 1, LONG);
            LOG.execute(
                    """
                    insert into log.event select position + 1, appended_at, recorded_at, version,
                      revision, command_seq, event_id, transcribed, payload_salt, metadata_salt, hash, negotiation, kind,
                      'unannounced', 'unannounced', type, recorder, root, correlation, causation,
                      metadata, payload from log.event where position = %d
                    """
                            .formatted(head));
            assertThat(tail.await(head, LONG)).isEqualTo(head + 1);
        }
    }

    @Test
    void it_wakes_all_waiting_threads() {
        var head = LOG.append(founding("d")).lastPosition();
        try (var tail = new Tail(LOG.database, NEVER_POLLS);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiters =
                    IntStream.range(0, 500)
                            .mapToObj(_ ->
                                    CompletableFuture.supplyAsync(
                                            () -> tail.await(head, LONG), threads))
                            .toList();
            var next = LOG.append(founding("d-2")).lastPosition();
            assertThat(waiters).allSatisfy(w -> assertThat(w.join()).isEqualTo(next));
        }
    }

    @Test
    void it_returns_the_known_head_when_the_time_is_up() {
        var head = LOG.append(founding("e")).lastPosition();
        try (var tail = new Tail(LOG.database, NEVER_POLLS)) {
            tail.await(head - 1, LONG);
            assertThat(tail.await(head, Duration.ofMillis(1))).isEqualTo(head);
        }
    }

    @Test
    void it_listens_again_after_its_connection_was_lost() throws SQLException {
        var head = LOG.append(founding("f")).lastPosition();
        try (var tail = new Tail(LOG.database, Duration.ofMillis(50))) {
            tail.await(head - 1, LONG);
            LOG.execute(
                    """
                    select pg_terminate_backend(pid, 5000) from pg_stat_activity
                     where datname = current_database() and query ilike '%position, appended_at%'
                       and pid <> pg_backend_pid()
                    """);
            var next = LOG.append(founding("f-2")).lastPosition();
            assertThat(tail.await(head, LONG)).isEqualTo(next);
        }
    }

    @Test
    void closing_it_wakes_all_waiting_threads() {
        var tail = new Tail(LOG.database, NEVER_POLLS);
        var waiter = CompletableFuture.supplyAsync(() -> tail.await(Long.MAX_VALUE - 1, LONG));
        tail.close();
        assertThat(waiter.join()).isLessThan(Long.MAX_VALUE);
        TestLog.await(() ->
                LOG.number(
                                "select count(*) from pg_stat_activity where datname ="
                                        + " current_database() and query like 'listen%'")
                        == 0);
    }
}
