package parley.command.door;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import parley.access.door.AccessControl;
import parley.command.axon.Commands;
import parley.events.RecordId;
import parley.http.Readiness;
import parley.json.Json;
import parley.log.EventIds;
import parley.log.EventJson;
import parley.log.EventLog;
import parley.log.LogLimits;
import parley.log.NearbyIds;
import parley.log.ReaderPool;
import parley.sealing.Sealing;
import parley.sealing.SealingKeys;
import tools.jackson.databind.json.JsonMapper;

/**
 * Command-side, put together. Whoever runs it brings a {@link CommandDatabase}, a {@link
 * parley.access.door.Entrance} and a clock.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    AccessControl.class,
    CommandDoor.class,
    BulkDoor.class,
    CommandProblems.class,
    CommandChapter.class
})
public class CommandSide {
    /** A few readers serve more callers than many do. */
    public static final int READERS = 6;

    /** Of 1 MiB each, and of twice that while they are read: at most a sixth of the heap. */
    private static final int LARGE_BODIES = 32;

    /** Of some 20 MiB each when what they send is large. */
    private static final int BULK_CALLS = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * Where the log is.
     *
     * @param connections opens connections, not from a pool, as a role that may append
     * @param readers how many may read at once
     */
    public record CommandDatabase(DataSource connections, int readers) {
        /** With as many readers as serve best. */
        public CommandDatabase(DataSource connections) {
            this(connections, READERS);
        }
    }

    @Bean
    HikariDataSource commandReaders(CommandDatabase database) {
        return ReaderPool.open(database.connections(), database.readers(), PATIENCE);
    }

    @Bean
    EventLog eventLog(
            CommandDatabase database, HikariDataSource commandReaders, InstantSource clock) {
        return new EventLog(
                database.connections(),
                commandReaders,
                new EventJson(),
                clock,
                LogLimits.defaults());
    }

    @Bean
    Readiness logReadiness(EventLog log) {
        return () -> log.reader().head() >= 0;
    }

    @Bean
    Commands commands(EventLog log) {
        return new Commands(log, new EventJson());
    }

    @Bean
    Bodies bodies() {
        return new Bodies(LARGE_BODIES, PATIENCE);
    }

    @Bean
    CommandReader commandReader(InstantSource clock) {
        var ids = new EventIds(clock);
        return new CommandReader(new CommandIds(() -> new RecordId(ids.next().toString())));
    }

    @Bean
    Sealing sealing(
            CommandDatabase database, HikariDataSource commandReaders, InstantSource clock) {
        return new Sealing(new SealingKeys(commandReaders), database.connections(), clock);
    }

    @Bean
    EnvelopeFactory envelopes(Sealing sealing, InstantSource clock) {
        return new EnvelopeFactory(sealing, clock);
    }

    @Bean
    LineReader lineReader(CommandReader reader, EnvelopeFactory envelopes) {
        return new LineReader(reader, envelopes);
    }

    @Bean
    Turns bulkCalls() {
        return new Turns(BULK_CALLS, PATIENCE);
    }

    @Bean
    Hints hints(HikariDataSource commandReaders) {
        return new Hints(new NearbyIds(commandReaders));
    }

    @Bean
    DryRunAnswer dryRunAnswer() {
        return new DryRunAnswer(new EventJson());
    }

    @Bean
    @ConditionalOnMissingBean
    JsonMapper json() {
        return Json.lenient();
    }
}
