package parley.standalone;

import java.io.Closeable;
import java.time.Clock;
import java.time.InstantSource;
import org.apache.catalina.core.StandardHost;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import parley.command.door.CommandSide;
import parley.command.door.CommandSide.CommandDatabase;
import parley.door.LoopbackGuard;
import parley.log.EventLog;
import parley.query.page.PageDoor;
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
        var connections = new PGSimpleDataSource();
        connections.setUrl(database.url());
        connections.setUser(login.user());
        connections.setPassword(login.password());
        connections.setApplicationName(name);
        connections.setConnectTimeout(5);
        return connections;
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
    @Import({
        CommandSide.class,
        QuerySide.class,
        PageDoor.class,
        HttpProblems.AtDoors.class,
        HttpProblems.Elsewhere.class
    })
    static class Sides {
        @Bean
        FilterRegistrationBean<LoopbackGuard> loopbackGuard() {
            var guard = new FilterRegistrationBean<>(new LoopbackGuard());
            guard.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return guard;
        }

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTomcat() {
            return factory ->
                    factory.addContextCustomizers(context -> {
                        if (context.getParent() instanceof StandardHost host) {
                            host.setErrorReportValveClass(ProblemValve.class.getName());
                        }
                    });
        }
    }
}
