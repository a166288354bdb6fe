package parley.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.postgresql.ds.PGSimpleDataSource;

/** A process that maintains the facts of a load, and can be killed. */
final class KeeperProcess implements AutoCloseable {
    private static final String NAME = "facts-keeper";
    private static final String SESSIONS =
            "select count(*) from pg_stat_activity where application_name = '" + NAME + "'";
    private static final String WAITING =
            "select count(*) from pg_locks where relation = 'facts.progress'::regclass and not granted";
    private static final List<String> JVM =
            List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1");

    private final Load load;
    private final Process process;

    private KeeperProcess(Load load, Process process) {
        this.load = load;
        this.process = process;
    }

    static KeeperProcess start(Load load) throws IOException, SQLException {
        var command = new ArrayList<>(JVM);
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        FactsNode.class.getName(),
                        address(load)));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        return new KeeperProcess(load, builder.redirectOutput(Redirect.DISCARD).start());
    }

    private static String address(Load load) throws SQLException {
        var database = load.database.unwrap(PGSimpleDataSource.class);
        return "%s&user=%s&currentSchema=facts&ApplicationName=%s"
                .formatted(database.getURL(), database.getUser(), NAME);
    }

    /** Waits until the facts are beyond a position; returns their position. */
    long awaitBeyond(long position) {
        await(() -> load.factsPosition() > position);
        return load.factsPosition();
    }

    /** Kills it with SIGKILL after a while. */
    void killAfter(Duration delay) throws InterruptedException {
        assertThat(process.waitFor(delay.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
        kill();
    }

    /** Kills it when a lock keeps it between a page of facts and their position. */
    void killBetweenFactsAndPosition() throws SQLException {
        try (var holder = load.database.getConnection()) {
            holder.setAutoCommit(false);
            try (var statement = holder.createStatement()) {
                statement.execute("lock table facts.progress in share mode");
            }
            await(() -> load.number(WAITING) > 0);
            kill();
            holder.rollback();
        }
    }

    private void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Waits until the database has closed its connections, so that nothing of it can follow. */
    void awaitForgotten() {
        Node.await(() -> load.number(SESSIONS) == 0);
    }

    private void await(BooleanSupplier condition) {
        Node.await(() -> !process.isAlive() || condition.getAsBoolean());
        assertThat(process.isAlive()).as("the process lives").isTrue();
    }

    @Override
    public void close() {
        kill();
        awaitForgotten();
    }
}
