package parley.log;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.log.AppendBuilder.founding;

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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The database goes away, and comes back. */
class OutageTest {
    @Test
    @DisplayName("a log whose database crashed refuses and then goes on by itself")
    void aLogWhoseDatabaseCrashedRefusesAndThenGoesOnByItself(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        var acknowledged = new ConcurrentHashMap<String, Stored>();
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
    @DisplayName("a batch whose connection was cut is found or stored again once")
    void aBatchWhoseConnectionWasCutIsFoundOrStoredAgainOnce() throws Exception {
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
    @DisplayName("what was stored before the connection was lost is recognised as the callers own")
    void whatWasStoredBeforeTheConnectionWasLostIsRecognisedAsTheCallersOwn() throws Exception {
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
