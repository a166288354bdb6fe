package parley.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.eventstore.append.AppendBuilder.founding;

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
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import parley.eventstore.AppendResult;
import parley.eventstore.LogLimits;
import parley.eventstore.LogUnavailable;
import parley.eventstore.read.LogClock;
import parley.eventstore.read.LogReader;
import parley.eventstore.read.LogTables;
import parley.eventstore.read.ReaderPool;
import parley.eventstore.read.Tail;
import parley.json.EventJson;

/** Recovery from outages of the database. */
class OutageTest {
    @Test
    void a_log_whose_database_crashed_refuses_and_then_goes_on_by_itself(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        var acknowledged = new ConcurrentHashMap<String, AppendResult>();
        var unavailable = new AtomicLong();
        var stop = new AtomicBoolean();
        var first = start(folder.resolve("data"), 0);
        var database = (PGSimpleDataSource) first.getPostgresDatabase();
        EmbeddedPostgres second;
        try (var log = new TestLog(database, InstantSource.system(), CongestionTest.IMPATIENT);
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
    void a_log_whose_database_hangs_refuses_and_then_goes_on_by_itself(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        try (var server = start(folder.resolve("data"), 0)) {
            var database = server.getPostgresDatabase();
            var impatient = CongestionTest.IMPATIENT;
            try (var log = new TestLog(database, InstantSource.system(), impatient);
                    var pool = ReaderPool.open(database, 2, Duration.ofMillis(500), impatient)) {
                var reader = new LogReader(pool, impatient);
                log.append(founding("a").as("a"));
                assertThat(reader.head()).isEqualTo(1);
                signal(folder.resolve("data"), "-STOP");
                try {
                    assertAllCallsFail(log, reader);
                } finally {
                    signal(folder.resolve("data"), "-CONT");
                }
                TestLog.await(() -> isAvailable(reader::head));
                TestLog.await(() -> isAvailable(() -> log.append(founding("b").as("b"))));
                assertThat(reader.stream(AppendBuilder.issue("b"), 0)).hasSize(1);
                assertThat(reader.head()).isEqualTo(2);
            }
        }
    }

    private static void assertAllCallsFail(TestLog log, LogReader reader) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var callers = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < 16; i++) {
                var thing = AppendBuilder.issue("a");
                callers.add(threads.submit(() -> isAvailable(() -> reader.stream(thing, 0))));
                callers.add(threads.submit(() -> isAvailable(reader::head)));
                callers.add(
                        threads.submit(() -> isAvailable(() -> log.append(founding("b").as("b")))));
            }
            for (var caller : callers) {
                assertThat(caller.get()).isFalse();
            }
        }
    }

    private static boolean isAvailable(Supplier<?> call) {
        try {
            return call.get() != null;
        } catch (LogUnavailable e) {
            return false;
        }
    }

    @Test
    void a_batch_whose_connection_was_lost_is_stored_exactly_once() throws Exception {
        var limits = LogLimits.defaults();
        try (var log = new TestLog(InstantSource.system(), limits)) {
            log.append(founding("a"));
            List<CompletableFuture<AppendResult>> answers = new ArrayList<>();
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
                    new PendingAppend(
                            founding("a").as("a").build(),
                            new EventJson(),
                            new EventIds(InstantSource.system()));
            try (var session = session(log)) {
                session.write(List.of(entry));
            }
            var first = entry.answer.join();
            var again = new AppendValidator(view(log, entry), first.recordedAt()).repeated(entry);
            assertThat(again).isEqualTo(first);
        }
    }

    private static AppendSession session(TestLog log) throws Exception {
        return AppendSession.open(
                log.database, new LogClock(InstantSource.system()), LogLimits.defaults());
    }

    private static BatchView view(TestLog log, PendingAppend entry) throws Exception {
        try (var connection = log.database.getConnection()) {
            return new BatchViewQuery(connection, LogTables.LOG).query(List.of(entry));
        }
    }

    private static void append(
            TestLog log,
            String name,
            AtomicBoolean stop,
            ConcurrentHashMap<String, AppendResult> acknowledged,
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
            TestLog log, ConcurrentHashMap<String, AppendResult> acknowledged) {
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

    /** Stops the server as {@code pg_ctl stop -m immediate} does, without a checkpoint. */
    private static void crash(Path data) throws Exception {
        var postmaster = postmaster(data);
        kill("-QUIT", postmaster);
        postmaster.onExit().join();
    }

    /** Signals the server first, so that it starts no backend before all of them are signalled. */
    private static void signal(Path data, String signal) throws Exception {
        var postmaster = postmaster(data);
        kill(signal, postmaster);
        for (var backend : postmaster.children().toList()) {
            kill(signal, backend);
        }
    }

    private static ProcessHandle postmaster(Path data) throws IOException {
        var pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static void kill(String signal, ProcessHandle process) throws Exception {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }
}
