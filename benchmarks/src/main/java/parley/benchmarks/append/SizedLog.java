package parley.benchmarks.append;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.ds.PGSimpleDataSource;
import parley.database.Migration;
import parley.eventstore.read.LogReader;

/** A log with a given number of events in a database of its own, and a floor with as many rows. */
final class SizedLog {
    private static final int FILLERS = 256;
    private static final Duration NO_END = Duration.ofHours(2);

    private final TestDatabase ground;
    private final String database;
    private final int size;
    private final Claims claims = new Claims();
    private final AtomicLong next = new AtomicLong();
    private final Series creates = new Series("create");
    private final Series floors = new Series("raw JDBC");

    private SizedLog(TestDatabase ground, int size) {
        this.ground = ground;
        this.size = size;
        this.database = "log_of_" + size;
    }

    /** Fills the log with the commands that are measured, and the floor with the same rows. */
    static SizedLog filled(TestDatabase ground, int size) throws Exception {
        var log = new SizedLog(ground, size);
        ground.createDatabase(log.database);
        log.renew();
        log.fill();
        Baseline.execute(
                log.owner(),
                "insert into floor.event select * from log.event order by position",
                "vacuum (analyze) log.event",
                "vacuum (analyze) floor.event");
        return log;
    }

    int size() {
        return size;
    }

    Series creates() {
        return creates;
    }

    Series floors() {
        return floors;
    }

    private void renew() throws SQLException {
        Baseline.execute(owner(), "drop schema if exists log cascade");
        Migration.run(owner());
        Baseline.renew(owner());
        try (var desk = CommandSender.open(of(ground.server().command()))) {
            claims.beginnings().forEach(desk.commands()::submit);
        }
    }

    private void fill() throws Exception {
        if (size > 0) {
            try (var desk = CommandSender.open(of(ground.server().command()))) {
                long missing = size - desk.log().reader().head();
                new CallerCounts(FILLERS, Duration.ZERO, NO_END)
                        .at(_ -> next.get() < missing && create(desk));
            }
        }
    }

    private boolean create(CommandSender desk) {
        desk.commands().submit(claims.recorded(next.getAndIncrement()));
        return true;
    }

    /** Measures one round. */
    void measure(CallerCounts callers) throws Exception {
        if (size == 0) {
            renew();
        }
        floors.add(floor(callers));
        creates.add(create(callers));
    }

    Rate create(CallerCounts callers) throws Exception {
        ground.checkpoint();
        try (var desk = CommandSender.open(of(ground.server().command()))) {
            return callers.at(_ -> create(desk));
        }
    }

    private Rate floor(CallerCounts callers) throws Exception {
        ground.checkpoint();
        var like = new LogReader(of(ground.server().query())).after(0, 3).getLast();
        try (var inserts = new RawInserts(owner(), like, rows(), callers.count())) {
            return callers.at(inserts);
        }
    }

    private long rows() throws SQLException {
        try (var connection = owner().getConnection();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select coalesce(max(position), 0) from floor.event")) {
            row.next();
            return row.getLong(1);
        }
    }

    private PGSimpleDataSource owner() {
        return of(ground.server().owner());
    }

    private PGSimpleDataSource of(PGSimpleDataSource connections) {
        connections.setDatabaseName(database);
        return connections;
    }
}
