package parley.standalone.dossier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import parley.events.RecordId;
import parley.json.Json;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of commands, one a line, each with its {@code command} and {@code commandId}.
 *
 * @param name of the file, without its ending
 * @param lines in the order in which they are recorded
 */
public record Dossier(String name, List<Line> lines) {
    private static final JsonMapper JSON = Json.lenient();

    /** One command: its name, its id, and the body for the command door. */
    public record Line(String command, RecordId record, String body) {
        static Line of(String text) {
            var body = JSON.readValue(text, ObjectNode.class);
            var command = body.remove("command").asString();
            return new Line(
                    command, new RecordId(body.get("commandId").asString()), body.toString());
        }
    }

    public Dossier {
        lines = List.copyOf(lines);
    }

    /** The talks in Geneva of February 2026. */
    public static Dossier geneva() {
        return read("geneva-talks");
    }

    /** Talks by an invented lake, to show what two clocks are for. */
    public static Dossier rehearsal() {
        return read("lake-rehearsal");
    }

    /** All that come with Parley. */
    public static List<Dossier> all() {
        return List.of(geneva(), rehearsal());
    }

    private static Dossier read(String name) {
        var file =
                Objects.requireNonNull(
                        Dossier.class.getResourceAsStream("/dossiers/" + name + ".ndjson"), name);
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new Dossier(
                    name, reader.lines().filter(line -> !line.isBlank()).map(Line::of).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
