package parley.query.alone;

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
import parley.database.Roles;
import parley.http.Doors;
import parley.query.form.CommandService;
import parley.query.form.Forms;
import parley.query.login.LoginDoor;
import parley.query.page.PageDoor;
import parley.query.page.ProblemPage;
import parley.query.read.QuerySide;
import parley.query.read.QuerySide.QueryDatabase;

/**
 * Query-side alone: it keeps the facts with its like, answers reads, and forwards what is recorded
 * in its forms.
 */
public final class Main {
    private static final int PORT = 8080;
    private static final int MOST_READERS = 64;
    private static final Setting READERS =
            new Setting(
                    "PARLEY_READERS", Integer.toString(QuerySide.READERS), "connections for reads");
    private static final Setting COMMAND_SIDE =
            new Setting("PARLEY_COMMAND_SIDE", "http://127.0.0.1:8081", "where it forwards forms");

    private Main() {}

    public static void main(String... arguments) {
        new Service(
                        "parley-query-side",
                        Side.class,
                        PORT,
                        Roles.QUERY,
                        Clock.systemUTC(),
                        List.of(READERS, COMMAND_SIDE),
                        Main::register)
                .main(arguments);
    }

    private static Consumer<GenericApplicationContext> register(Settings settings) {
        var readers = settings.number(READERS, 1, MOST_READERS);
        var connections = settings.database(Roles.QUERY);
        connections.setCurrentSchema("facts");
        var database = new QueryDatabase(connections, readers);
        var commands = settings.service(COMMAND_SIDE);
        return context -> {
            context.registerBean(QueryDatabase.class, () -> database);
            context.registerBean(CommandService.class, () -> _ -> commands);
        };
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({
        QuerySide.class,
        PageDoor.class,
        LoginDoor.class,
        Forms.class,
        ProblemPage.class,
        Doors.class,
        NoCommands.class
    })
    static class Side {}
}
