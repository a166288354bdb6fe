package parley.standalone.race;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.ds.PGSimpleDataSource;
import parley.database.Migration;
import parley.eventstore.read.LogReader;
import parley.eventstore.read.ReaderPool;
import parley.postgres.ChildProcess;
import parley.postgres.DatabaseCredentials;
import parley.postgres.EmbeddedDatabase;
import parley.standalone.race.LogFollower.Seen;

/**
 * Two processes that accept commands on one database, until one of them is killed.
 *
 * @param took from the first command to the last response
 * @param settings the durability settings of the database
 * @param killedAt the log's last position when the process was killed
 * @param seen the rows that a concurrent reader saw
 * @param audit the audit of the final log
 */
record Race(
        long seed,
        Duration took,
        List<String> settings,
        Answers answers,
        long killedAt,
        List<Seen> seen,
        Audit audit) {
    static final int CALLERS = 64;
    static final int COMMANDS = 100_000;
    static final String PUNCTUAL = "punctual";
    static final String LATE = "late";
    private static final Duration LONGEST = Duration.ofMinutes(8);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> JVM =
            List.of(
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Daxoniq.update-checker.disabled=true",
                    "-Ddisable-axoniq-console-message=true");

    static Race run(Path data, long seed) throws Exception {
        try (var database = EmbeddedDatabase.start(data, _ -> {})) {
            Migration.run(connections(database, database.owner()));
            var reading = connections(database, database.query());
            try (var punctual = server(PUNCTUAL, database, "PT0S");
                    var late = server(LATE, database, "PT-1H");
                    var readers = ReaderPool.open(reading, 2, PATIENCE);
                    var follower = new LogFollower(reading, new LogReader(readers))) {
                return run(seed, punctual, late, readers, follower);
            }
        }
    }

    private static Race run(
            long seed,
            CommandServer punctual,
            CommandServer late,
            HikariDataSource readers,
            LogFollower follower)
            throws Exception {
        var log = new LogReader(readers);
        var answers = new Answers(COMMANDS);
        var stage = new SharedThings();
        var began = System.nanoTime();
        var first = new RandomCommands(CALLERS, seed, stage);
        prepare(new RaceCaller(first, stage, answers, punctual, late), stage);
        long killedAt;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Future<Void>>();
            for (int caller = 0; caller < CALLERS; caller++) {
                var moves = new RandomCommands(caller, seed, stage);
                var server = caller % 2 == 0 ? punctual : late;
                calls.add(threads.submit(new RaceCaller(moves, stage, answers, server, late)));
            }
            awaitHalf(follower, calls);
            punctual.kill();
            killedAt = log.head();
            for (var call : calls) {
                call.get();
            }
        }
        var took = Duration.ofNanos(System.nanoTime() - began);
        var seen = follower.finish(log.head());
        return new Race(seed, took, settings(readers), answers, killedAt, seen, Audit.of(log));
    }

    /** Fails with the first caller that does, for the others may never get there without it. */
    private static void awaitHalf(LogFollower follower, List<Future<Void>> calls) throws Exception {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (!follower.hasReached(COMMANDS / 2)) {
            for (var call : calls) {
                if (call.isDone()) {
                    call.get();
                }
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("half of the commands were not stored in " + LONGEST);
            }
        }
    }

    private static void prepare(RaceCaller caller, SharedThings stage) throws Exception {
        caller.submit(CommandDraft.open());
        for (var prop : stage.all().toList()) {
            caller.found(prop);
        }
    }

    private static CommandServer server(String name, EmbeddedDatabase database, String clock)
            throws Exception {
        var login = database.command();
        return new CommandServer(
                name,
                ChildProcess.main(
                        JVM,
                        CommandNode.class,
                        database.url(),
                        login.user(),
                        login.password(),
                        clock));
    }

    private static List<String> settings(HikariDataSource readers) throws SQLException {
        var settings = new ArrayList<String>();
        try (var connection = readers.getConnection();
                var statement = connection.createStatement()) {
            for (var name : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (var row = statement.executeQuery("show " + name)) {
                    row.next();
                    settings.add(name + " " + row.getString(1));
                }
            }
        }
        return settings;
    }

    private static PGSimpleDataSource connections(
            EmbeddedDatabase database, DatabaseCredentials login) {
        var connections = new PGSimpleDataSource();
        connections.setUrl(database.url());
        connections.setUser(login.user());
        connections.setPassword(login.password());
        return connections;
    }
}
