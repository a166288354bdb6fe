package parley.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.log.AppendBuilder.founding;
import static parley.log.TestLog.refusal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The database goes away, hangs, and comes back. */
class OutageTest {
    private static final LogLimits IMPATIENT =
            new LogLimits(
                    100,
                    200,
                    Duration.ofMillis(200),
                    Duration.ofMillis(400),
                    Duration.ofSeconds(1),
                    Duration.ofMillis(100));

    @Test
    void a_log_whose_database_crashed_refuses_and_then_goes_on_by_itself(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        var acknowledged = new ConcurrentHashMap<String, Stored>();
        var unavailable = new AtomicLong();
        var stop = new AtomicBoolean();
        var first = start(folder.resolve("data"), 0);
        var database = (PGSimpleDataSource) first.getPostgresDatabase();
        EmbeddedPostgres second;
        try (var log = new TestLog(database, InstantSource.system(), IMPATIENT);
                var tail = new Tail(database, Duration.ofMillis(50))) {
            var callers = new ArrayList<Thread>();
            for (int i = 0; i < 16; i++) {
                var name = "caller-" + i;
                callers.add(
                        Thread.startVirtualThread(
                                () -> append(log, name, stop, acknowledged, unavailable)));
            }
            TestLog.await(() -> acknowledged.size() > 200);
            crash(folder.resolve("data"));
            first.close();
            TestLog.await(() -> unavailable.get() > 50);
            int before = acknowledged.size();
            second = start(folder.resolve("data"), database.getPortNumbers()[0]);
            TestLog.await(() -> acknowledged.size() > before + 200);
            stop.set(true);
            for (var caller : callers) {
                caller.join();
            }
            assertExactlyOnce(log, acknowledged);
            assertThat(tail.await(log.reader.head() - 1, Duration.ofSeconds(30)))
                    .isEqualTo(log.reader.head());
        }
        second.close();
    }

    @Test
    void while_another_holds_the_lock_too_long_callers_are_told_and_nothing_is_stored()
            throws Exception {
        try (var log = new TestLog(InstantSource.system(), IMPATIENT)) {
            log.append(founding("a"));
            try (var holder = log.holdLock()) {
                var answers = new ArrayList<CompletableFuture<Stored>>();
                for (int i = 0; i < 20; i++) {
                    answers.add(log.log.append(founding("b-" + i).as("b-" + i).build()));
                }
                assertThat(answers)
                        .allSatisfy(answer ->
                                assertThat(refusal(answer)).isInstanceOf(LogUnavailable.class));
                holder.rollback();
            }
            assertThat(log.append(founding("b-0").as("b-0")).repeated()).isFalse();
            assertThat(log.reader.head()).isEqualTo(2);
        }
    }

    @Test
    void a_batch_whose_connection_was_cut_is_found_or_stored_again_once() throws Exception {
        var patient = LogLimits.defaults();
        try (var log = new TestLog(InstantSource.system(), patient)) {
            log.append(founding("a"));
            List<CompletableFuture<Stored>> answers = new ArrayList<>();
            try (var holder = log.holdLock()) {
                answers.add(log.log.append(founding("b").as("b").build()));
                log.awaitLockWaiters(1);
                answers.add(log.log.append(founding("c").as("c").build()));
                log.execute(
                        """
                        select pg_terminate_backend(pid, 5000) from pg_locks
                         where locktype = 'advisory' and not granted
                           and database = (select oid from pg_database
                                            where datname = current_database())
                        """);
                holder.rollback();
            }
            assertThat(answers.get(0).join().repeated()).isFalse();
            assertThat(answers.get(1).join().firstPosition()).isEqualTo(3);
            assertThat(log.reader.head()).isEqualTo(3);
        }
    }

    @Test
    void what_was_stored_before_the_connection_was_lost_is_recognised_as_the_callers_own()
            throws Exception {
        try (var log = new TestLog()) {
            var entry =
                    new Entry(
                            founding("a").as("a").build(),
                            new EventJson(),
                            new EventIds(InstantSource.system()));
            try (var session = session(log)) {
                session.write(List.of(entry));
            }
            var first = entry.answer.join();
            var again = new Judge(standing(log, entry), first.recordedAt()).repeated(entry);
            assertThat(again).isEqualTo(first);
        }
    }

    @Test
    void more_than_can_wait_are_refused_at_once() throws Exception {
        try (var log = new TestLog(InstantSource.system(), IMPATIENT);
                var holder = log.holdLock()) {
            var ahead = log.log.append(founding("ahead").build());
            log.awaitLockWaiters(1);
            var answers = new ArrayList<CompletableFuture<Stored>>();
            for (int i = 0; i <= IMPATIENT.waiting(); i++) {
                answers.add(log.log.append(founding("many-" + i).build()));
            }
            assertThat(answers.getLast()).isCompletedExceptionally();
            holder.rollback();
            ahead.exceptionally(_ -> null).join();
        }
    }

    @Test
    void a_closed_log_stores_what_waited_and_refuses_what_comes() throws Exception {
        var log = new TestLog();
        var answers = new ArrayList<CompletableFuture<Stored>>();
        for (int i = 0; i < 1_000; i++) {
            answers.add(log.log.append(founding("a-" + i).build()));
        }
        log.log.close();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isNotNull());
        assertThatThrownBy(() -> log.append(founding("late"))).isInstanceOf(LogUnavailable.class);
        assertThat(log.reader.head()).isEqualTo(1_000);
        log.close();
    }

    private static AppendSession session(TestLog log) throws Exception {
        return AppendSession.open(log.database, InstantSource.system(), LogLimits.defaults());
    }

    private static Standing standing(TestLog log, Entry entry) throws Exception {
        try (var connection = log.database.getConnection()) {
            return new StandingQuery(connection).ask(List.of(entry));
        }
    }

    private static void append(
            TestLog log,
            String name,
            AtomicBoolean stop,
            ConcurrentHashMap<String, Stored> acknowledged,
            AtomicLong unavailable) {
        for (int i = 0; !stop.get(); ) {
            var id = name + "-" + i;
            try {
                acknowledged.put(id, log.append(founding(id).as(id)));
                i++;
            } catch (LogUnavailable e) {
                unavailable.incrementAndGet();
            }
        }
    }

    private static void assertExactlyOnce(
            TestLog log, ConcurrentHashMap<String, Stored> acknowledged) {
        assertThat(log.number("select count(*) from log.event")).isEqualTo(log.reader.head());
        var positions = new ConcurrentHashMap<String, Long>();
        log.reader.read(0, Integer.MAX_VALUE, e -> positions.put(e.record().value(), e.position()));
        acknowledged.forEach(
                (id, stored) -> assertThat(positions).containsEntry(id, stored.firstPosition()));
    }

    private static EmbeddedPostgres start(Path data, int port) throws IOException {
        var builder =
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setServerConfig("listen_addresses", "127.0.0.1");
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    /** As {@code pg_ctl stop -m immediate} does: no checkpoint, no good-bye. */
    private static void crash(Path data) throws Exception {
        long postmaster =
                Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        var ended = ProcessHandle.of(postmaster).orElseThrow().onExit();
        new ProcessBuilder("kill", "-QUIT", Long.toString(postmaster)).start().waitFor();
        ended.join();
    }
}
