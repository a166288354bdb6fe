package parley.command.alone;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import parley.alone.Service;
import parley.alone.Setting;
import parley.alone.Settings;
import parley.command.door.CommandSide;
import parley.command.door.CommandSide.CommandDatabase;
import parley.database.Roles;
import parley.http.Doors;

/** Command-side alone: it takes commands, and answers no reads. */
public final class Main {
    private static final int PORT = 8081;
    private static final int MOST_READERS = 64;
    private static final Setting READERS =
            new Setting(
                    "PARLEY_READERS",
                    Integer.toString(CommandSide.READERS),
                    "connections for reads");

    private Main() {}

    public static void main(String... arguments) {
        new Service(
                        "parley-command-side",
                        Side.class,
                        PORT,
                        Roles.COMMAND,
                        Clock.systemUTC(),
                        List.of(READERS),
                        Main::register)
                .main(arguments);
    }

    private static Consumer<GenericApplicationContext> register(Settings settings) {
        var readers = settings.number(READERS, 1, MOST_READERS);
        var database = new CommandDatabase(settings.database(Roles.COMMAND), readers);
        return context -> context.registerBean(CommandDatabase.class, () -> database);
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({CommandSide.class, Doors.class, NoReads.class})
    static class Side {}
}
