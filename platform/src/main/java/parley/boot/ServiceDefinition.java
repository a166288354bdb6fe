package parley.boot;

import java.net.BindException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.support.GenericApplicationContext;
import parley.web.ListenFailure;
import picocli.CommandLine;

/**
 * A side as a program of its own.
 *
 * @param name of the program
 * @param side the configuration
 * @param role as which it connects to the database where the settings name none
 * @param own the settings that this side alone has
 * @param beans reads the settings, and then adds what they say
 */
public record ServiceDefinition(
        String name,
        Class<?> side,
        int defaultPort,
        String role,
        InstantSource clock,
        List<ServiceSetting> own,
        Function<ServiceSettings, Consumer<GenericApplicationContext>> beans) {

    /** Does what the arguments say; returns while it serves. */
    public void main(String... arguments) {
        var code = line(ServiceSettings.ofProcess()).execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    CommandLine line(ServiceSettings settings) {
        return listing(
                        settings(),
                        new CommandLine(new ServeCommand(this, settings))
                                .setCommandName(name)
                                .addSubcommand(
                                        listing(
                                                MigrateCommand.SETTINGS,
                                                new CommandLine(new MigrateCommand(settings))))
                                .addSubcommand(new HealthCommand(settings, defaultPort))
                                .addSubcommand(
                                        listing(
                                                ServiceTokenCommand.SETTINGS,
                                                new CommandLine(
                                                        new ServiceTokenCommand(settings, clock))))
                                .addSubcommand(new CommandLine.HelpCommand()))
                .setExecutionExceptionHandler(ServiceDefinition::tell);
    }

    private List<ServiceSetting> settings() {
        var common =
                List.of(
                        ServiceSetting.ADDRESS,
                        ServiceSetting.port(defaultPort),
                        ServiceSetting.MANAGEMENT_ADDRESS,
                        ServiceSetting.MANAGEMENT_PORT,
                        ServiceSetting.REQUIRE_LOGIN,
                        ServiceSetting.DATABASE_URL,
                        ServiceSetting.databaseUser(role),
                        ServiceSetting.DATABASE_PASSWORD_FILE);
        return Stream.concat(common.stream(), own.stream()).toList();
    }

    private static CommandLine listing(List<ServiceSetting> settings, CommandLine line) {
        var help = settings.stream().map(ServiceSetting::help);
        var heading = "Settings, from environment variables (defaults in parentheses):";
        line.getCommandSpec()
                .usageMessage()
                .footer(Stream.concat(Stream.of(heading), help).toArray(String[]::new));
        return line;
    }

    private static int tell(Exception thrown, CommandLine line, CommandLine.ParseResult parsed)
            throws Exception {
        var sentence = sentence(thrown);
        if (sentence.isEmpty()) {
            throw thrown;
        }
        var what = line.getCommand() instanceof ServeCommand ? "Parley cannot start. " : "";
        line.getErr().println(what + sentence.get());
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** What to tell whoever runs it, of what Spring may have wrapped; empty if that is a fault. */
    static Optional<String> sentence(Throwable thrown) {
        var said =
                switch (thrown) {
                    case InvalidSetting bad -> bad.getMessage();
                    case ListenFailure refused -> refused.getMessage() + " " + refused.mend();
                    case BindException refused ->
                            "Parley can't listen at its address: %s. Give another port in PARLEY_PORT, or an address of this machine in PARLEY_ADDRESS."
                                    .formatted(refused.getMessage());
                    default -> null;
                };
        var cause = thrown.getCause();
        return said != null || cause == null ? Optional.ofNullable(said) : sentence(cause);
    }
}
