package parley.boot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Callable;
import parley.cli.HelpOption;
import parley.web.HealthController;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code health}. */
@Command(
        name = "health",
        description = "Checks whether the service running here is ready.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:it is ready", "1:it is not ready, or does not respond"})
final class HealthCommand implements Callable<Integer> {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private HelpOption help = new HelpOption();

    private final ServiceSettings settings;
    private final int defaultPort;

    HealthCommand(ServiceSettings settings, int defaultPort) {
        this.settings = settings;
        this.defaultPort = defaultPort;
    }

    @Override
    public Integer call() throws InterruptedException {
        var endpoint = settings.endpoint(defaultPort);
        var ready = isReady(URI.create(endpoint.url(endpoint.port()) + HealthController.READY));
        System.out.println(ready ? "ready" : "not ready");
        return ready ? 0 : 1;
    }

    private static boolean isReady(URI address) throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException unreachable) {
            return false;
        }
    }
}
