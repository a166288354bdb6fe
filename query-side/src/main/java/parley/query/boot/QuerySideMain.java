package parley.query.boot;

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
import parley.eventstore.DatabaseRoles;
import parley.query.form.CommandService;
import parley.query.form.FormConfiguration;
import parley.query.login.LoginController;
import parley.query.page.PageController;
import parley.query.page.ProblemPage;
import parley.query.read.QuerySideConfiguration;
import parley.query.read.QuerySideConfiguration.QueryDatabase;
import parley.web.WebConfiguration;

/**
 * The main class of query-side as a service of its own: it shares the upkeep of the facts with
 * other nodes, answers reads, and forwards the commands of its forms to command-side.
 */
public final class QuerySideMain {
    private static final int PORT = 8080;
    private static final int MOST_READERS = 64;
    private static final ServiceSetting READERS =
            new ServiceSetting(
                    "PARLEY_READERS",
                    Integer.toString(QuerySideConfiguration.READERS),
                    "the number of connections for reads");
    private static final ServiceSetting COMMAND_SIDE =
            new ServiceSetting(
                    "PARLEY_COMMAND_SIDE",
                    "http://127.0.0.1:8081",
                    "the address that it forwards forms to");

    private QuerySideMain() {}

    public static void main(String... arguments) {
        new ServiceDefinition(
                        "parley-query-side",
                        Side.class,
                        PORT,
                        DatabaseRoles.QUERY,
                        Clock.systemUTC(),
                        List.of(READERS, COMMAND_SIDE),
                        QuerySideMain::register)
                .main(arguments);
    }

    private static Consumer<GenericApplicationContext> register(ServiceSettings settings) {
        var readers = settings.number(READERS, 1, MOST_READERS);
        var connections = settings.database(DatabaseRoles.QUERY);
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
        QuerySideConfiguration.class,
        PageController.class,
        LoginController.class,
        FormConfiguration.class,
        ProblemPage.class,
        WebConfiguration.class,
        CommandsNotServed.class
    })
    static class Side {}
}
