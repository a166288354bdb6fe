package parley.standalone;

import java.io.Closeable;
import java.time.Clock;
import java.time.InstantSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import parley.command.door.CommandSide;
import parley.command.door.CommandSide.CommandDatabase;
import parley.door.Doors;
import parley.log.Connections;
import parley.log.EventLog;
import parley.log.Migration;
import parley.query.page.PageDoor;
import parley.query.page.ProblemPage;
import parley.query.read.QuerySide;
import parley.query.read.QuerySide.QueryDatabase;
import parley.standalone.postgres.EmbeddedDatabase;
import parley.standalone.postgres.Login;

/** Both sides in one process, answering on the loopback. */
final class Program implements Closeable {
    private final ConfigurableApplicationContext context;
    private final Listening listening;

    private Program(ConfigurableApplicationContext context, Listening listening) {
        this.context = context;
        this.listening = listening;
    }

    /** Migrates the database and starts to answer. */
    static Program start(EmbeddedDatabase database, Listening listening) {
        Migration.run(connections(database, database.owner(), "parley-owner"));
        var context =
                new SpringApplicationBuilder(Sides.class)
                        .bannerMode(Banner.Mode.OFF)
                        .registerShutdownHook(false)
                        .initializers(
                                fresh -> register((GenericApplicationContext) fresh, database))
                        .run(
                                "--server.address=" + listening.address().getHostAddress(),
                                "--server.port=" + listening.port());
        return new Program(context, listening);
    }

    private static void register(GenericApplicationContext context, EmbeddedDatabase database) {
        var command = connections(database, database.command(), "parley-command");
        var query = connections(database, database.query(), "parley-query");
        query.setCurrentSchema("facts");
        context.registerBean(CommandDatabase.class, () -> new CommandDatabase(command));
        context.registerBean(QueryDatabase.class, () -> new QueryDatabase(query));
        context.registerBean(InstantSource.class, Clock::systemUTC);
    }

    private static PGSimpleDataSource connections(
            EmbeddedDatabase database, Login login, String name) {
        return Connections.to(database.url(), login.user(), login.password(), name);
    }

    /** Where the page is. */
    String address() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return listening.url(server == null ? 0 : server.getPort());
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
    @Import({CommandSide.class, QuerySide.class, PageDoor.class, ProblemPage.class, Doors.class})
    static class Sides {}
}
