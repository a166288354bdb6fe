package parley.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.cli.HelpOption;
import parley.cli.StopSignal;
import parley.eventstore.LogUnavailable;
import parley.management.ManagementAddress;
import parley.postgres.CannotStart;
import parley.postgres.EmbeddedDatabase;
import parley.security.web.AllowedOrigins;
import parley.standalone.dossier.Dossier;
import parley.standalone.dossier.SampleLoader;
import parley.standalone.dossier.SampleLoader.DossierRefused;
import parley.web.ListenAddress;
import parley.web.ListenFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the database and both sides on it, and stops them in reverse order. */
@Command(
        name = "run",
        description = "Starts Parley; Ctrl-C stops it.",
        showDefaultValues = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "1:Parley can't start; a message says why and what to do",
            "2:an option is invalid",
            "3:Parley ran out of memory",
            "70:Parley had not answered itself for a minute",
            "130:Ctrl-C stopped it",
            "143:SIGTERM stopped it"
        })
final class RunCommand implements Callable<Integer> {
    private static final String LOOPBACK = "127.0.0.1";

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "where the data is kept; created if it does not exist",
            defaultValue = "${sys:parley.home:-.}/data")
    private Path data = Path.of("data");

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "the port of the pages and the API",
            defaultValue = "8080")
    private int port = 8080;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description =
                    "the address to listen on: 127.0.0.1 or ::1; on any other, everyone must log in",
            defaultValue = LOOPBACK)
    private String address = LOOPBACK;

    @Option(
            names = "--management-port",
            paramLabel = "PORT",
            description =
                    "a separate port on the loopback for health and metrics; not opened by default",
            showDefaultValue = CommandLine.Help.Visibility.NEVER)
    private @Nullable Integer managementPort;

    @Option(
            names = "--require-login",
            description = "require a token on the loopback too, as behind a proxy")
    private boolean requireLogin;

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            description =
                    "an origin whose pages may read from the API, such as https://desk.example; none by default. May be repeated, or separated by commas",
            showDefaultValue = CommandLine.Help.Visibility.NEVER)
    private List<String> allowOrigin = List.of();

    @Option(
            names = "--embed-origin",
            paramLabel = "ORIGIN",
            description =
                    "an origin that may show the pages in a frame; none by default. May be repeated likewise",
            showDefaultValue = CommandLine.Help.Visibility.NEVER)
    private List<String> embedOrigin = List.of();

    @Option(
            names = "--dossier",
            negatable = true,
            description = "on first start, record the dossiers that come with Parley",
            defaultValue = "true",
            fallbackValue = "true")
    private boolean dossier = true;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help = new HelpOption();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var endpoint = listen(address, port);
        var login = requireLogin || !endpoint.isLoopback();
        var allowed = new AllowedOrigins(origins(allowOrigin), origins(embedOrigin));
        tryOut(endpoint, "with --address", "with --port");
        var management = management();
        if (login && !EmbeddedDatabase.isIn(data)) {
            throw ParleyApplication.nobodyCouldLogIn();
        }
        try (var stop = new StopSignal()) {
            try (var database = EmbeddedDatabase.start(data, this::print);
                    var program =
                            ParleyApplication.start(
                                    database, endpoint, management, login, allowed)) {
                if (dossier) {
                    record(program);
                }
                endpoint.caution().ifPresent(this::print);
                program.managementUrl().ifPresent(url -> print("Health and metrics at " + url));
                print("Ready at " + program.address() + " (Ctrl-C stops it)");
                await(stop);
            } catch (Exception failure) {
                if (!stop.isGiven()) {
                    throw failure;
                }
                print("Stopped");
            }
        }
        return 0;
    }

    private void record(ParleyApplication program) throws InterruptedException {
        var loader = new SampleLoader(program.address(), program.ownToken(), this::print);
        for (var dossier : Dossier.all()) {
            try {
                loader.record(dossier, program.log().reader());
            } catch (DossierRefused | LogUnavailable refused) {
                print(
                        "The dossier %s was not recorded completely: %s. Parley continues without the rest; --no-dossier leaves out all dossiers."
                                .formatted(dossier.name(), refused.getMessage()));
            }
        }
    }

    private void await(StopSignal stop) throws InterruptedException {
        try {
            stop.await();
        } finally {
            print("Stopping");
        }
    }

    private Optional<ManagementAddress> management() {
        if (managementPort == null) {
            return Optional.empty();
        }
        if (managementPort == port && port != 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--management-port must differ from --port, which is %d.".formatted(port));
        }
        var listen = listen(LOOPBACK, managementPort);
        tryOut(listen, "with --address", "with --management-port");
        return Optional.of(new ManagementAddress(listen));
    }

    private ListenAddress listen(String at, int number) {
        try {
            return ListenAddress.of(at, number);
        } catch (IllegalArgumentException invalid) {
            throw new ParameterException(spec.commandLine(), invalid.getMessage(), invalid);
        }
    }

    private Set<String> origins(List<String> given) {
        try {
            return Set.copyOf(AllowedOrigins.parse(String.join(",", given)));
        } catch (IllegalArgumentException invalid) {
            throw new ParameterException(spec.commandLine(), invalid.getMessage(), invalid);
        }
    }

    /** Fails before the database is touched. */
    private static void tryOut(ListenAddress endpoint, String addressGiven, String portGiven) {
        try {
            endpoint.tryOut(addressGiven, portGiven);
        } catch (ListenFailure refused) {
            throw new CannotStart(String.valueOf(refused.getMessage()), refused.remedy(), refused);
        }
    }

    private void print(String line) {
        System.out.println(line);
    }
}
