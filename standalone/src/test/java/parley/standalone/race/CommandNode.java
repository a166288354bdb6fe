package parley.standalone.race;

import java.time.Clock;
import java.time.Duration;
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
import parley.command.boot.CommandSideConfiguration;
import parley.command.boot.CommandSideConfiguration.CommandDatabase;
import parley.security.web.SecuritySettings;

/** Command-side alone, as a process of its own, with a clock that may be wrong. */
final class CommandNode {
    private CommandNode() {}

    /**
     * Accepts commands until its input ends.
     *
     * @param arguments the database's address, the user, the password, and the offset of the clock
     *     (ISO-8601)
     */
    public static void main(String... arguments) throws Exception {
        var database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        database.setUser(arguments[1]);
        database.setPassword(arguments[2]);
        var clock = Clock.offset(Clock.systemUTC(), Duration.parse(arguments[3]));
        try (var context = start(database, clock)) {
            var server = ((WebServerApplicationContext) context).getWebServer();
            System.out.println("Ready at " + (server == null ? 0 : server.getPort()));
            while (System.in.read() >= 0) {}
        }
    }

    private static ConfigurableApplicationContext start(
            PGSimpleDataSource database, InstantSource clock) {
        return new SpringApplicationBuilder(Side.class)
                .bannerMode(Banner.Mode.OFF)
                .initializers(fresh -> register((GenericApplicationContext) fresh, database, clock))
                .run("--server.address=127.0.0.1", "--server.port=0");
    }

    private static void register(
            GenericApplicationContext context, PGSimpleDataSource database, InstantSource clock) {
        context.registerBean(CommandDatabase.class, () -> new CommandDatabase(database));
        context.registerBean(SecuritySettings.class, () -> SecuritySettings.open(database));
        context.registerBean(InstantSource.class, () -> clock);
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(CommandSideConfiguration.class)
    static class Side {}
}
