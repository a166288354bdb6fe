package parley.command.axon;

import static parley.command.axon.GivenRecords.ZURICH;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.axonframework.common.lock.PessimisticLockFactory;
import parley.command.handling.DryRunResult;
import parley.command.negotiation.NegotiationCommand.OpenNegotiation;
import parley.events.NegotiationId;
import parley.eventstore.AppendResult;
import parley.eventstore.LogLimits;
import parley.eventstore.LogMigration;
import parley.eventstore.TestPostgres;
import parley.eventstore.append.EventLog;
import parley.eventstore.read.ReaderPool;
import parley.json.EventJson;

/** A process that accepts commands, on a real log. */
public final class TestCommandSide implements AutoCloseable {
    public final EventLog log;
    public final CommandGateway commands;
    private final DataSource database;
    private final HikariDataSource readers;

    /** Opens a new, empty log. */
    public static TestCommandSide open() {
        return open(InstantSource.system());
    }

    private TestCommandSide(DataSource database, int attempts, InstantSource clock) {
        this.database = database;
        this.readers = ReaderPool.open(database, 4, Duration.ofSeconds(10));
        var json = new EventJson();
        this.log = new EventLog(database, readers, json, clock, LogLimits.defaults());
        this.commands =
                new CommandGateway(log, json, attempts, PessimisticLockFactory.usingDefaults());
    }

    /** Opens a new, empty log with a fixed clock. */
    static TestCommandSide openAt(Instant present) {
        return open(InstantSource.fixed(present));
    }

    private static TestCommandSide open(InstantSource clock) {
        var database = TestPostgres.freshDatabase();
        LogMigration.migrate(database);
        return new TestCommandSide(database, 100, clock);
    }

    /** Returns another process on the same log. */
    TestCommandSide another() {
        return new TestCommandSide(database, 100, InstantSource.system());
    }

    /** Returns another process on the same log, which never decides a second time. */
    TestCommandSide impatient() {
        return new TestCommandSide(database, 1, InstantSource.system());
    }

    public AppendResult submit(CommandBuilder builder) {
        return commands.submit(builder.envelope());
    }

    DryRunResult dryRun(CommandBuilder builder) {
        return commands.dryRun(builder.envelope());
    }

    public void openNegotiation(NegotiationId negotiation) {
        var open = new OpenNegotiation(negotiation, "Talks", ZURICH, null, null, null);
        submit(new CommandBuilder(open).as("open-" + negotiation.value()).in(negotiation));
    }

    @Override
    public void close() {
        log.close();
        readers.close();
    }
}
