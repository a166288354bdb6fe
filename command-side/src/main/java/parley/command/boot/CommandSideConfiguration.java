package parley.command.boot;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import parley.command.api.CommandController;
import parley.command.api.CommandIdSuggestions;
import parley.command.api.CommandOpenApi;
import parley.command.api.CommandProblems;
import parley.command.api.CommandReader;
import parley.command.api.DryRunResponse;
import parley.command.api.EnvelopeFactory;
import parley.command.api.IdempotencyKeys;
import parley.command.axon.CommandGateway;
import parley.command.bulk.BulkCommandController;
import parley.command.bulk.BulkDryRun;
import parley.command.bulk.BulkLineParser;
import parley.command.bulk.BulkOpenApi;
import parley.command.bulk.BulkPlaces;
import parley.encryption.SourceKeyRepository;
import parley.encryption.SourceKeyService;
import parley.events.RecordId;
import parley.eventstore.LogLimits;
import parley.eventstore.append.EventIds;
import parley.eventstore.append.EventLog;
import parley.eventstore.read.LogClock;
import parley.eventstore.read.ReaderPool;
import parley.eventstore.read.SimilarIds;
import parley.json.EventJson;
import parley.json.Json;
import parley.security.web.SecurityConfiguration;
import parley.web.Readiness;
import parley.web.body.BodyConfiguration;
import parley.web.body.CallerQuota;
import tools.jackson.databind.json.JsonMapper;

/**
 * Command-side, put together. Whoever runs it brings a {@link CommandDatabase}, a {@link
 * parley.security.web.SecuritySettings} and a clock.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    SecurityConfiguration.class,
    BodyConfiguration.class,
    CommandController.class,
    BulkCommandController.class,
    CommandProblems.class,
    CommandOpenApi.class,
    BulkOpenApi.class
})
public class CommandSideConfiguration {
    /** A few readers serve more callers than many do. */
    public static final int READERS = 6;

    /** Of some 20 MiB each when what they send is large. */
    private static final int BULK_CALLS = 4;

    private static final int BULK_CALLS_OF_A_CALLER = 2;

    /** Of those: each has a connection of its own, and temporary tables. */
    private static final int DRY_RUNS = 2;

    private static final int DRY_RUNS_OF_A_CALLER = 1;

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
    AppendMetrics appendMetrics() {
        return new AppendMetrics();
    }

    @Bean
    EventLog eventLog(
            CommandDatabase database,
            HikariDataSource commandReaders,
            LogClock clock,
            AppendMetrics appendMetrics) {
        return new EventLog(
                database.connections(),
                commandReaders,
                new EventJson(),
                clock,
                LogLimits.defaults(),
                appendMetrics);
    }

    @Bean
    Readiness logReadiness(EventLog log, LogClock clock) {
        return () -> {
            clock.saw(log.reader().lastAppendedAt());
            return log.hasRoom();
        };
    }

    @Bean
    CommandGateway commands(EventLog log) {
        return new CommandGateway(log, new EventJson());
    }

    @Bean
    CommandReader commandReader(InstantSource clock) {
        var ids = new EventIds(clock);
        return new CommandReader(new IdempotencyKeys(() -> new RecordId(ids.next().toString())));
    }

    @Bean
    SourceKeyService sealing(CommandDatabase database, HikariDataSource commandReaders) {
        return new SourceKeyService(
                new SourceKeyRepository(commandReaders), database.connections());
    }

    @Bean
    EnvelopeFactory envelopes(SourceKeyService sealing, InstantSource clock) {
        return new EnvelopeFactory(sealing, clock);
    }

    @Bean
    BulkLineParser lineReader(CommandReader reader, EnvelopeFactory envelopes) {
        return new BulkLineParser(reader, envelopes);
    }

    @Bean
    BulkPlaces bulkPlaces() {
        return new BulkPlaces(
                new CallerQuota(BULK_CALLS, BULK_CALLS_OF_A_CALLER, PATIENCE),
                new CallerQuota(DRY_RUNS, DRY_RUNS_OF_A_CALLER, PATIENCE));
    }

    @Bean
    BulkDryRun bulkDryRun(CommandGateway commands, InstantSource clock) {
        return new BulkDryRun(commands, clock);
    }

    @Bean
    CommandIdSuggestions hints(HikariDataSource commandReaders) {
        return new CommandIdSuggestions(new SimilarIds(commandReaders));
    }

    @Bean
    DryRunResponse dryRunAnswer() {
        return new DryRunResponse(new EventJson());
    }

    @Bean
    @ConditionalOnMissingBean
    LogClock logClock(InstantSource clock) {
        return new LogClock(clock);
    }

    @Bean
    @ConditionalOnMissingBean
    JsonMapper json() {
        return Json.lenient();
    }
}
