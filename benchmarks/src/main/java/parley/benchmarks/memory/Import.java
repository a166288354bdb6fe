package parley.benchmarks.memory;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import parley.benchmarks.history.Dossiers;
import parley.benchmarks.program.Child;
import parley.standalone.dossier.Dossier;

/** Copies of the Geneva dossier, command by command through the door. */
final class Import {
    private static final int CONNECTIONS = 32;

    private final Child program;
    private final Dossier dossier = Dossier.geneva();
    private final AtomicInteger copies = new AtomicInteger();

    Import(Child program) {
        this.program = program;
    }

    /** Sends that many, or up to a dossier more. */
    void send(int commands) throws Exception {
        int wanted = Math.ceilDiv(commands, dossier.lines().size());
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS);
                var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var connections = new ArrayList<Future<?>>();
            for (int i = 0; i < CONNECTIONS; i++) {
                connections.add(threads.submit(connection(client, wanted)));
            }
            for (var connection : connections) {
                connection.get();
            }
        }
    }

    private Callable<Void> connection(HttpClient client, int wanted) {
        return () -> {
            for (int n = copies.getAndIncrement(); n < wanted; n = copies.getAndIncrement()) {
                for (var line : dossier.lines()) {
                    send(client, line, "copy" + n);
                }
            }
            return null;
        };
    }

    private void send(HttpClient client, Dossier.Line line, String name)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(program.address("/api/commands/" + line.command()))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Dossiers.renamed(line.body(), name)))
                        .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.body());
        }
    }
}
