package parley.standalone.dossier;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.eventstore.read.LogReader;
import parley.security.Token;

/**
 * Records a dossier through the command API. Every line has its own command id, so a recording that
 * broke off can be resumed.
 */
public final class SampleLoader {
    private static final int STEPS = 4;

    private final String address;
    private final @Nullable Token token;
    private final Consumer<String> progress;

    /**
     * Creates a loader.
     *
     * @param address the address of a running Parley, such as {@code http://localhost:8080}
     * @param token the token to present; null if none is required
     * @param progress receives messages on the progress
     */
    public SampleLoader(String address, @Nullable Token token, Consumer<String> progress) {
        this.address = address;
        this.token = token;
        this.progress = progress;
    }

    /**
     * Records the lines that are not recorded yet.
     *
     * @param log the log of the same Parley
     * @throws DossierRefused if a line was rejected
     * @throws InterruptedException when interrupted; recorded lines stay
     */
    public void record(Dossier dossier, LogReader log) throws InterruptedException {
        if (log.find(dossier.lines().getLast().record()).isPresent()) {
            return;
        }
        try (var client = HttpClient.newHttpClient()) {
            var lines = dossier.lines();
            for (int i = 0; i < lines.size(); i++) {
                record(client, lines.get(i), i + 1);
                report(dossier.name(), i + 1, lines.size());
            }
        }
    }

    private void record(HttpClient client, Dossier.Line line, int number)
            throws InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(address + "/api/commands/" + line.command()))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(line.body()));
        if (token != null) {
            request.header("Authorization", "Bearer " + token.text());
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new DossierRefused(number, line, response.body());
            }
        } catch (IOException e) {
            throw new DossierRefused(number, line, String.valueOf(e.getMessage()));
        }
    }

    private void report(String name, int done, int all) {
        if (done == all || done % Math.max(1, all / STEPS) == 0) {
            progress.accept("Recording the dossier %s: %d of %d".formatted(name, done, all));
        }
    }

    /** Thrown for a line of a dossier that was rejected. */
    public static final class DossierRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DossierRefused(int number, Dossier.Line line, String answer) {
            super(
                    "line %d (%s, %s) was refused: %s"
                            .formatted(number, line.command(), line.record(), answer));
        }
    }
}
