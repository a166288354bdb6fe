package parley.command.boot;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import parley.boot.ServiceDefinition;
import parley.boot.ServiceSetting;
import parley.boot.ServiceSettings;
import parley.command.boot.CommandSideConfiguration.CommandDatabase;
import parley.eventstore.DatabaseRoles;
import parley.web.WebConfiguration;

/** Runs command-side as a service of its own: it accepts commands and serves no reads. */
public final class CommandSideMain {
    private static final int PORT = 8081;
    private static final int MOST_READERS = 64;
    private static final ServiceSetting READERS =
            new ServiceSetting(
                    "PARLEY_READERS",
                    Integer.toString(CommandSideConfiguration.READERS),
                    "the number of connections for reads");

    private CommandSideMain() {}

    public static void main(String... arguments) {
        new ServiceDefinition(
                        "parley-command-side",
                        Side.class,
                        PORT,
                        DatabaseRoles.COMMAND,
                        Clock.systemUTC(),
                        List.of(READERS),
                        CommandSideMain::register)
                .main(arguments);
    }

    private static Consumer<GenericApplicationContext> register(ServiceSettings settings) {
        var readers = settings.number(READERS, 1, MOST_READERS);
        var database = new CommandDatabase(settings.database(DatabaseRoles.COMMAND), readers);
        return context -> context.registerBean(CommandDatabase.class, () -> database);
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({CommandSideConfiguration.class, WebConfiguration.class, ReadsNotServed.class})
    static class Side {}
}
