package parley.query.read;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.Filter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import parley.encryption.SourceKeyRepository;
import parley.eventstore.read.LogClock;
import parley.eventstore.read.LogReader;
import parley.eventstore.read.ReaderPool;
import parley.eventstore.read.Tail;
import parley.json.Json;
import parley.query.asof.AsOfArgumentResolver;
import parley.query.asof.AsOfResolver;
import parley.query.fact.read.Facts;
import parley.query.fact.read.Timelines;
import parley.query.projection.FactsMetrics;
import parley.query.projection.FactsProjection;
import parley.query.projection.PositionAwaiter;
import parley.query.projection.ProjectionController;
import parley.query.retraction.RetractedDependencies;
import parley.query.revision.RecordOutcomes;
import parley.security.web.SecurityConfiguration;
import parley.web.Readiness;
import tools.jackson.databind.json.JsonMapper;

/**
 * The beans of query-side. The application provides a {@link QueryDatabase}, a {@link
 * parley.security.web.SecuritySettings} and a clock.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    SecurityConfiguration.class,
    NegotiationController.class,
    IdentityController.class,
    ProjectionController.class,
    ReadProblems.class,
    ReadPositionAdvice.class,
    ReadOpenApi.class
})
public class QuerySideConfiguration {
    /** Few connections serve more callers than many do. */
    public static final int READERS = 8;

    /** The projection has its own connections, so that no crowd of readers stops it. */
    private static final int PROJECTION_READERS = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** All reads are by key, and none may run for long. */
    private static final String SESSION = "set enable_seqscan = off; set statement_timeout = '10s'";

    private static final Duration POLL = Duration.ofSeconds(1);

    /**
     * The database of the log and the facts.
     *
     * @param connections opens connections, not from a pool, as a role that reads the log and owns
     *     the facts; with the schema {@code facts} in their search path
     * @param readers the number of concurrent readers
     */
    public record QueryDatabase(DataSource connections, int readers) {
        /** Uses the default number of readers. */
        public QueryDatabase(DataSource connections) {
            this(connections, READERS);
        }
    }

    @Bean
    HikariDataSource queryReaders(QueryDatabase database) {
        var config = new HikariConfig();
        config.setPoolName("parley-facts-readers");
        config.setDataSource(database.connections());
        config.setMaximumPoolSize(database.readers());
        config.setMinimumIdle(0);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(SESSION);
        return new HikariDataSource(config);
    }

    @Bean
    HikariDataSource projectionReaders(QueryDatabase database) {
        return ReaderPool.open(
                "parley-projection-readers", database.connections(), PROJECTION_READERS, PATIENCE);
    }

    @Bean
    Tail tail(QueryDatabase database) {
        return new Tail(database.connections(), POLL);
    }

    @Bean
    PositionAwaiter position(HikariDataSource queryReaders) {
        return new PositionAwaiter(queryReaders);
    }

    @Bean(initMethod = "start")
    FactsProjection factsProjection(
            QueryDatabase database,
            HikariDataSource projectionReaders,
            Tail tail,
            PositionAwaiter position,
            InstantSource clock) {
        return new FactsProjection(
                database.connections(), projectionReaders, tail, position, clock);
    }

    @Bean
    FactsMetrics factsMetrics(FactsProjection facts, InstantSource clock) {
        return new FactsMetrics(facts, clock);
    }

    @Bean
    Readiness factsReadiness(FactsProjection facts) {
        return () -> !facts.hasStopped() && facts.state().head() >= 0;
    }

    @Bean
    JdbcClient factsClient(HikariDataSource queryReaders) {
        return JdbcClient.create(queryReaders);
    }

    @Bean
    AsOfResolver clocks(JdbcClient factsClient, LogClock clock) {
        return new AsOfResolver(factsClient, clock);
    }

    @Bean
    ReadSnapshot snapshots(
            HikariDataSource queryReaders, JdbcClient factsClient, AsOfResolver clocks) {
        var template = new TransactionTemplate(new JdbcTransactionManager(queryReaders));
        template.setReadOnly(true);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return new ReadSnapshot(template, factsClient, clocks);
    }

    @Bean
    NegotiationList listing(ReadSnapshot snapshots, JdbcClient factsClient, AsOfResolver clocks) {
        return new NegotiationList(snapshots, factsClient, clocks, new Facts(factsClient));
    }

    @Bean
    RetractedDependencies retractedDependencies(JdbcClient factsClient) {
        return new RetractedDependencies(factsClient);
    }

    @Bean
    RetractionFlags retractionFlags(RetractedDependencies retractedDependencies) {
        return new RetractionFlags(retractedDependencies);
    }

    @Bean
    StateReads states(
            ReadSnapshot snapshots, JdbcClient factsClient, RetractionFlags retractionFlags) {
        return new StateReads(
                snapshots, new Facts(factsClient), retractionFlags, new LargeReads(factsClient));
    }

    @Bean
    NegotiationReads negotiations(
            ReadSnapshot snapshots, JdbcClient factsClient, RetractionFlags retractionFlags) {
        return new NegotiationReads(
                snapshots,
                new Facts(factsClient),
                new Attributions(factsClient),
                retractionFlags,
                new ParkedThings(factsClient));
    }

    @Bean
    ProfileReads profiles(
            ReadSnapshot snapshots, JdbcClient factsClient, RetractionFlags retractionFlags) {
        return new ProfileReads(snapshots, new Facts(factsClient), retractionFlags);
    }

    @Bean
    ThingIdSuggestions thingIdSuggestions(JdbcClient factsClient) {
        return new ThingIdSuggestions(factsClient, new Facts(factsClient));
    }

    @Bean
    TimelineReads timelineReads(
            ReadSnapshot snapshots,
            JdbcClient factsClient,
            RetractedDependencies retractedDependencies) {
        return new TimelineReads(
                snapshots,
                new Facts(factsClient),
                new Timelines(factsClient),
                retractedDependencies);
    }

    @Bean
    RevisionReads revisionReads(
            ReadSnapshot snapshots,
            HikariDataSource queryReaders,
            JdbcClient factsClient,
            RetractedDependencies retractedDependencies) {
        return new RevisionReads(
                snapshots,
                new LogReader(queryReaders),
                new RecordOutcomes(factsClient),
                retractedDependencies);
    }

    @Bean
    IdentityReads identityReads(
            ReadSnapshot snapshots, HikariDataSource queryReaders, JdbcClient factsClient) {
        return new IdentityReads(
                snapshots,
                new Facts(factsClient),
                new LogReader(queryReaders),
                new SourceKeyRepository(queryReaders));
    }

    @Bean
    FilterRegistrationBean<Filter> entityTags() {
        var tags = new FilterRegistrationBean<Filter>(new EntityTags());
        tags.addUrlPatterns("/api/negotiations", "/api/negotiations/*", "/", "/negotiations/*");
        return tags;
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

    @Bean
    WebMvcConfigurer queryParameters(PositionAwaiter position) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new AsOfArgumentResolver());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                // A request at /error has the parameters of the address that failed.
                registry.addInterceptor(new UnknownParameterInterceptor())
                        .excludePathPatterns("/error");
                registry.addInterceptor(new ReadYourWritesInterceptor(position))
                        .addPathPatterns("/api/negotiations/**", "/", "/negotiations/**");
            }
        };
    }
}
