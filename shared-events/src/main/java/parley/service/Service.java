package parley.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import parley.door.TrustedFront;
import parley.log.LogUnavailable;

/**
 * A side as a process of its own: it serves until SIGTERM, and then ends what is under way. Told
 * {@code migrate}, it makes the database ready instead; told {@code health}, it asks the one that
 * serves whether it is ready.
 *
 * @param side the configuration; it also needs a {@link Readiness}
 * @param beans reads the settings, and then adds what they say
 */
public record Service(
        Class<?> side, int defaultPort, Function<Settings, Consumer<GenericApplicationContext>> beans) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Does what the arguments say; returns only once it serves. */
    public void main(String... arguments) {
        var task = arguments.length == 0 ? "serve" : String.join(" ", arguments);
        try {
            switch (task) {
                case "serve" -> serve(Settings.ofProcess());
                case "migrate" -> migrate(Settings.ofProcess());
                case "health" -> System.exit(isHealthy(Settings.ofProcess()) ? 0 : 1);
                default ->
                        throw new BadSetting(
                                "\"%s\" is unknown; say nothing, migrate or health."
                                        .formatted(task));
            }
        } catch (BadSetting bad) {
            fail(String.valueOf(bad.getMessage()));
        } catch (PortInUseException taken) {
            fail("Port %d is taken; give another in PARLEY_PORT.".formatted(taken.getPort()));
        }
    }

    private static void fail(String sentence) {
        System.err.println("Parley cannot start. " + sentence);
        System.exit(1);
    }

    private void serve(Settings settings) {
        var endpoint = Endpoint.of(settings, defaultPort);
        var said = beans.apply(settings);
        var context =
                new SpringApplicationBuilder(side, HealthDoor.class)
                        .bannerMode(Banner.Mode.OFF)
                        .initializers(fresh -> {
                            var registry = (GenericApplicationContext) fresh;
                            registry.registerBean(TrustedFront.class, endpoint::front);
                            said.accept(registry);
                        })
                        .run(
                                "--server.address=" + endpoint.address().getHostAddress(),
                                "--server.port=" + endpoint.port());
        var server = ((WebServerApplicationContext) context).getWebServer();
        System.out.println("Ready at " + endpoint.url(server == null ? 0 : server.getPort()));
    }

    private static void migrate(Settings settings) {
        try {
            Setup.run(settings);
            System.out.println("The database is ready for the services.");
        } catch (LogUnavailable | FlywayException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            fail("The database could not be made ready: " + cause.getMessage());
        }
    }

    private boolean isHealthy(Settings settings) {
        var endpoint = Endpoint.of(settings, defaultPort);
        var address = URI.create(endpoint.url(endpoint.port()) + HealthDoor.READY);
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException down) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
