package parley.standalone;

import java.io.Closeable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import parley.command.boot.CommandSideConfiguration;
import parley.command.boot.CommandSideConfiguration.CommandDatabase;
import parley.database.Connections;
import parley.database.Migration;
import parley.eventstore.IncompatibleLog;
import parley.eventstore.append.EventLog;
import parley.management.ManagementAddress;
import parley.management.ManagementConfiguration;
import parley.management.ManagementServer;
import parley.openapi.OpenApiController;
import parley.postgres.CannotStart;
import parley.postgres.DatabaseCredentials;
import parley.postgres.EmbeddedDatabase;
import parley.query.form.CommandService;
import parley.query.form.FormConfiguration;
import parley.query.login.LoginController;
import parley.query.page.PageController;
import parley.query.page.ProblemPage;
import parley.query.read.QuerySideConfiguration;
import parley.query.read.QuerySideConfiguration.QueryDatabase;
import parley.security.Token;
import parley.security.TokenRepository;
import parley.security.web.AllowedOrigins;
import parley.security.web.SecuritySettings;
import parley.web.ListenAddress;
import parley.web.WebConfiguration;

/** Command-side and query-side in one process. */
final class ParleyApplication implements Closeable {
    private final ConfigurableApplicationContext context;
    private final ListenAddress endpoint;
    private final @Nullable Token ownToken;

    private ParleyApplication(
            ConfigurableApplicationContext context,
            ListenAddress endpoint,
            @Nullable Token ownToken) {
        this.context = context;
        this.endpoint = endpoint;
        this.ownToken = ownToken;
    }

    /**
     * Migrates the database and starts to serve.
     *
     * @param management the address of health and metrics, if they are served
     * @param login whether all users must present a token
     * @param allowed the other sites whose pages may read
     * @throws CannotStart if login is required and there is no live token, the log is one of
     *     another form, or the database ended meanwhile
     */
    static ParleyApplication start(
            EmbeddedDatabase database,
            ListenAddress endpoint,
            Optional<ManagementAddress> management,
            boolean login,
            AllowedOrigins allowed) {
        try {
            return started(database, endpoint, management, login, allowed);
        } catch (RuntimeException failure) {
            throw database.explained(failure);
        }
    }

    private static ParleyApplication started(
            EmbeddedDatabase database,
            ListenAddress endpoint,
            Optional<ManagementAddress> management,
            boolean login,
            AllowedOrigins allowed) {
        var owner = connections(database, database.owner(), "parley-owner");
        migrate(owner);
        if (login && !new TokenRepository(owner, Clock.systemUTC()).isAnyLive()) {
            throw nobodyCouldLogIn();
        }
        var ownToken = login ? Token.fresh(new SecureRandom()) : null;
        var context =
                new SpringApplicationBuilder(Sides.class)
                        .bannerMode(Banner.Mode.OFF)
                        .registerShutdownHook(false)
                        .initializers(fresh -> {
                            var registry = (GenericApplicationContext) fresh;
                            management.ifPresent(
                                    address -> ManagementConfiguration.register(registry, address));
                            register(registry, database, ownToken, allowed);
                        })
                        .run(
                                "--server.address=" + endpoint.address().getHostAddress(),
                                "--server.port=" + endpoint.port());
        return new ParleyApplication(context, endpoint, ownToken);
    }

    private static void migrate(PGSimpleDataSource owner) {
        try {
            Migration.run(owner);
        } catch (IncompatibleLog e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e.remedy(), e);
        }
    }

    static CannotStart nobodyCouldLogIn() {
        return new CannotStart(
                "Everyone who uses this address must log in, but there is no live token.",
                "Create one first, with parley token create --name NAME --role reader (and the same --data); or listen on the loopback without --require-login.");
    }

    private static void register(
            GenericApplicationContext context,
            EmbeddedDatabase database,
            @Nullable Token ownToken,
            AllowedOrigins allowed) {
        var command = connections(database, database.command(), "parley-command");
        var query = connections(database, database.query(), "parley-query");
        query.setCurrentSchema("facts");
        context.registerBean(CommandDatabase.class, () -> new CommandDatabase(command));
        context.registerBean(QueryDatabase.class, () -> new QueryDatabase(query));
        context.registerBean(
                SecuritySettings.class,
                () -> new SecuritySettings(query, ownToken != null, ownToken, allowed));
        context.registerBean(
                CommandService.class,
                () -> CommandService.here(context.getBean(OpenApiController.class)::read));
        context.registerBean(InstantSource.class, Clock::systemUTC);
    }

    private static PGSimpleDataSource connections(
            EmbeddedDatabase database, DatabaseCredentials login, String name) {
        return Connections.to(database.url(), login.user(), login.password(), name);
    }

    /** Returns the address of the start page. */
    String address() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return endpoint.url(server == null ? 0 : server.getPort());
    }

    /** Returns the address of health and metrics, if they are served. */
    Optional<String> managementUrl() {
        return context.getBeanProvider(ManagementServer.class).stream()
                .map(ManagementServer::url)
                .findFirst();
    }

    /** Returns the token with which this process acts as the owner, if login is required. */
    @Nullable Token ownToken() {
        return ownToken;
    }

    EventLog log() {
        return context.getBean(EventLog.class);
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({
        CommandSideConfiguration.class,
        QuerySideConfiguration.class,
        PageController.class,
        LoginController.class,
        FormConfiguration.class,
        ProblemPage.class,
        WebConfiguration.class
    })
    static class Sides {}
}
