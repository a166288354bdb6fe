package parley.query.service;

import java.time.Clock;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import parley.door.Doors;
import parley.log.Roles;
import parley.query.page.PageDoor;
import parley.query.page.ProblemPage;
import parley.query.projection.FactsProjection;
import parley.query.read.QuerySide;
import parley.query.read.QuerySide.QueryDatabase;
import parley.service.Readiness;
import parley.service.Service;
import parley.service.Settings;

/** Query-side alone: it keeps the facts with its like, answers reads, and takes no commands. */
public final class Main {
    private static final int PORT = 8080;
    private static final int MOST_READERS = 64;

    private Main() {}

    public static void main(String... arguments) {
        new Service(Side.class, PORT, Main::register).main(arguments);
    }

    private static Consumer<GenericApplicationContext> register(Settings settings) {
        var readers = settings.number("PARLEY_READERS", QuerySide.READERS, 1, MOST_READERS);
        var connections = settings.database(Roles.QUERY);
        connections.setCurrentSchema("facts");
        return context -> {
            context.registerBean(QueryDatabase.class, () -> new QueryDatabase(connections, readers));
            context.registerBean(InstantSource.class, Clock::systemUTC);
        };
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({QuerySide.class, PageDoor.class, ProblemPage.class, Doors.class, NoCommands.class})
    static class Side {
        @Bean
        Readiness readiness(FactsProjection facts) {
            return () -> !facts.hasStopped() && facts.state().head() >= 0;
        }
    }
}
