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
 * Records a dossier through the command door. Every line has its own command id, so that one which
 * was begun and broken off is gone on with.
 */
public final class SampleLoader {
    private static final int STEPS = 4;

    private final String address;
    private final @Nullable Token token;
    private final Consumer<String> progress;

    /**
     * @param address of a running Parley, such as {@code http://localhost:8080}
     * @param token to show there, where one is asked for
     * @param progress told how far it is
     */
    public SampleLoader(String address, @Nullable Token token, Consumer<String> progress) {
        this.address = address;
        this.token = token;
        this.progress = progress;
    }

    /**
     * Records what is not on record yet.
     *
     * @param log of the same Parley
     * @throws DossierRefused if a line was not accepted, naming it
     * @throws InterruptedException when interrupted; what was recorded stays
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

    /** A line of a dossier was not accepted. */
    public static final class DossierRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DossierRefused(int number, Dossier.Line line, String answer) {
            super(
                    "line %d (%s, %s) was refused: %s"
                            .formatted(number, line.command(), line.record(), answer));
        }
    }
}
