package parley.standalone.services;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import parley.json.Json;
import parley.standalone.Parley;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The lines of all dossiers that come with Parley. */
final class Lines {
    private static final JsonMapper JSON = Json.lenient();
    private static final Path DOSSIERS = Path.of("src/main/resources/dossiers");

    private Lines() {}

    /** Records each through the command door; returns the log's position after the last. */
    static long record(Parley commandSide) throws Exception {
        var position = 0L;
        for (var line : all()) {
            var body = JSON.readValue(line, ObjectNode.class);
            var command = body.remove("command").asString();
            var request =
                    commandSide
                            .request("/api/commands/" + command)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body.toString()));
            var answer = commandSide.send(request);
            if (answer.status() != 201) {
                throw new AssertionError(line + "\n" + answer.body());
            }
            position = Long.parseLong(answer.header("Parley-Position"));
        }
        return position;
    }

    private static List<String> all() throws IOException {
        var lines = new ArrayList<String>();
        try (Stream<Path> files = Files.list(DOSSIERS)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".ndjson")).sorted().toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank())
                        .forEach(lines::add);
            }
        }
        return lines;
    }
}
