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
 * @param name the name of the program
 * @param side the Spring configuration
 * @param role the database role, unless the settings name another
 * @param own the settings that only this side has
 * @param beans reads the settings, and returns what registers the beans that depend on them
 */
public record ServiceDefinition(
        String name,
        Class<?> side,
        int defaultPort,
        String role,
        InstantSource clock,
        List<ServiceSetting> own,
        Function<ServiceSettings, Consumer<GenericApplicationContext>> beans) {

    /** Runs a command line; returns while the service serves. */
    public void main(String... arguments) {
        var code = line(ServiceSettings.ofProcess()).execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    CommandLine line(ServiceSettings settings) {
        return withSettings(
                        settings(),
                        new CommandLine(new ServeCommand(this, settings))
                                .setCommandName(name)
                                .addSubcommand(
                                        withSettings(
                                                MigrateCommand.SETTINGS,
                                                new CommandLine(new MigrateCommand(settings))))
                                .addSubcommand(new HealthCommand(settings, defaultPort))
                                .addSubcommand(
                                        withSettings(
                                                ServiceTokenCommand.SETTINGS,
                                                new CommandLine(
                                                        new ServiceTokenCommand(settings, clock))))
                                .addSubcommand(new CommandLine.HelpCommand()))
                .setExecutionExceptionHandler(ServiceDefinition::printError);
    }

    private List<ServiceSetting> settings() {
        var common =
                List.of(
                        ServiceSetting.ADDRESS,
                        ServiceSetting.port(defaultPort),
                        ServiceSetting.MANAGEMENT_ADDRESS,
                        ServiceSetting.MANAGEMENT_PORT,
                        ServiceSetting.REQUIRE_LOGIN,
                        ServiceSetting.ALLOWED_ORIGINS,
                        ServiceSetting.EMBEDDING_ORIGINS,
                        ServiceSetting.DATABASE_URL,
                        ServiceSetting.databaseUser(role),
                        ServiceSetting.DATABASE_PASSWORD_FILE);
        return Stream.concat(common.stream(), own.stream()).toList();
    }

    private static CommandLine withSettings(List<ServiceSetting> settings, CommandLine line) {
        var help = settings.stream().map(ServiceSetting::help);
        var heading = "Settings, from environment variables (defaults in parentheses):";
        line.getCommandSpec()
                .usageMessage()
                .footer(Stream.concat(Stream.of(heading), help).toArray(String[]::new));
        return line;
    }

    private static int printError(
            Exception thrown, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        var sentence = sentence(thrown);
        if (sentence.isEmpty()) {
            throw thrown;
        }
        var prefix = line.getCommand() instanceof ServeCommand ? "Parley cannot start. " : "";
        line.getErr().println(prefix + sentence.get());
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** Returns a sentence for the operator; empty if the cause, at any depth, is a bug. */
    static Optional<String> sentence(Throwable thrown) {
        var message =
                switch (thrown) {
                    case InvalidSetting bad -> bad.getMessage();
                    case ListenFailure refused -> refused.getMessage() + " " + refused.remedy();
                    case BindException refused ->
                            "Parley can't listen at its address: %s. Give another port in PARLEY_PORT, or an address of this machine in PARLEY_ADDRESS."
                                    .formatted(refused.getMessage());
                    default -> null;
                };
        var cause = thrown.getCause();
        return message != null || cause == null ? Optional.ofNullable(message) : sentence(cause);
    }
}
