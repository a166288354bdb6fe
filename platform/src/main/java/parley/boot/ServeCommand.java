package parley.boot;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import parley.cli.HelpOption;
import parley.cli.VersionOption;
import parley.management.ManagementConfiguration;
import parley.management.ManagementServer;
import parley.security.AccessUnavailable;
import parley.security.TokenRepository;
import parley.security.web.SecuritySettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command that runs the service until SIGTERM; requests in progress are then finished. */
@Command(
        description = "Runs the service until stopped. See docs/operating.md.",
        versionProvider = VersionOption.class,
        synopsisSubcommandLabel = "[COMMAND]",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "1:the service can't start; a message says why",
            "2:an argument is unknown",
            "3:it ran out of memory",
            "70:it had not answered itself for a minute",
            "143:SIGTERM stopped it, after it finished what was under way"
        })
final class ServeCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help = new HelpOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private VersionOption version = new VersionOption();

    /** How long to wait for a database that starts at the same time. */
    private static final Duration DATABASE_PATIENCE = Duration.ofSeconds(30);

    private final ServiceDefinition service;
    private final ServiceSettings settings;

    ServeCommand(ServiceDefinition service, ServiceSettings settings) {
        this.service = service;
        this.settings = settings;
    }

    @Override
    public Integer call() throws InterruptedException {
        var endpoint = settings.endpoint(service.defaultPort());
        var login = settings.isSet(ServiceSetting.REQUIRE_LOGIN) || !endpoint.isLoopback();
        var allowed = settings.allowedOrigins();
        var database = settings.database(service.role());
        var beans = service.beans().apply(settings);
        endpoint.tryOut("in PARLEY_ADDRESS", "in PARLEY_PORT");
        var management = settings.management();
        management.ifPresent(address ->
                address.listen()
                        .tryOut("in PARLEY_MANAGEMENT_ADDRESS", "in PARLEY_MANAGEMENT_PORT"));
        new DatabaseStartupCheck(database, DATABASE_PATIENCE, System.out::println).await();
        if (login) {
            refuseIfNobodyCouldLogIn(database);
        }
        var context =
                new SpringApplicationBuilder(service.side())
                        .bannerMode(Banner.Mode.OFF)
                        .initializers(starting -> {
                            var registry = (GenericApplicationContext) starting;
                            registry.registerBean(InstantSource.class, service::clock);
                            registry.registerBean(
                                    SecuritySettings.class,
                                    () -> new SecuritySettings(database, login, null, allowed));
                            management.ifPresent(
                                    address -> ManagementConfiguration.register(registry, address));
                            beans.accept(registry);
                        })
                        .run(
                                "--server.address=" + endpoint.address().getHostAddress(),
                                "--server.port=" + endpoint.port());
        var server = ((WebServerApplicationContext) context).getWebServer();
        endpoint.caution().ifPresent(System.out::println);
        context.getBeanProvider(ManagementServer.class)
                .ifAvailable(other -> System.out.println("Health and metrics at " + other.url()));
        System.out.println("Ready at " + endpoint.url(server == null ? 0 : server.getPort()));
        return 0;
    }

    private void refuseIfNobodyCouldLogIn(DataSource database) {
        try {
            if (!new TokenRepository(database, service.clock()).isAnyLive()) {
                throw new InvalidSetting(
                        "Everyone must log in, but there is no live token: create one first, with token create --name NAME --role reader.");
            }
        } catch (AccessUnavailable unavailable) {
            throw new InvalidSetting(
                    "The tokens can't be read (%s); is the database running, and has migrate prepared it?"
                            .formatted(InvalidSetting.reason(unavailable)));
        }
    }
}
