package parley.command.axon;

import static parley.command.axon.Story.ZURICH;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.axonframework.common.lock.PessimisticLockFactory;
import parley.command.negotiation.NegotiationCommand.OpenNegotiation;
import parley.events.NegotiationId;
import parley.log.EventJson;
import parley.log.EventLog;
import parley.log.LogLimits;
import parley.log.LogMigration;
import parley.log.ReaderPool;
import parley.log.Stored;
import parley.log.TestPostgres;

/** A process that takes commands, on a real log. */
final class Office implements AutoCloseable {
    final EventLog log;
    final Commands commands;
    private final DataSource database;
    private final HikariDataSource readers;

    /** On a new, empty log. */
    static Office open() {
        return open(InstantSource.system());
    }

    private Office(DataSource database, int attempts, InstantSource clock) {
        this.database = database;
        this.readers = ReaderPool.open(database, 4, Duration.ofSeconds(10));
        var json = new EventJson();
        this.log = new EventLog(database, readers, json, clock, LogLimits.defaults());
        this.commands = new Commands(log, json, attempts, PessimisticLockFactory.usingDefaults());
    }

    /** On a new, empty log, where it is always the same time. */
    static Office openAt(Instant present) {
        return open(InstantSource.fixed(present));
    }

    private static Office open(InstantSource clock) {
        var database = TestPostgres.freshDatabase();
        LogMigration.migrate(database);
        return new Office(database, 100, clock);
    }

    /** Another process on the same log. */
    Office another() {
        return new Office(database, 100, InstantSource.system());
    }

    /** Another process on the same log, that never decides a second time. */
    Office impatient() {
        return new Office(database, 1, InstantSource.system());
    }

    Stored submit(Sending sending) {
        return commands.submit(sending.envelope());
    }

    Foreseen dryRun(Sending sending) {
        return commands.dryRun(sending.envelope());
    }

    void openNegotiation(NegotiationId negotiation) {
        var open = new OpenNegotiation(negotiation, "Talks", ZURICH, null, null, null);
        submit(new Sending(open).as("open-" + negotiation.value()).in(negotiation));
    }

    @Override
    public void close() {
        log.close();
        readers.close();
    }
}
