package parley.standalone.dossier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.RecordKey;
import parley.json.Json;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of commands, one per line, each with its {@code command} and {@code commandId}.
 *
 * @param name the name of the file without its extension
 * @param lines in the order in which to record them
 */
public record Dossier(String name, List<Line> lines) {
    private static final JsonMapper JSON = Json.lenient();

    /** A command: its name, its record, and the body for the command API. */
    public record Line(String command, RecordKey record, String body) {
        static Line of(String text) {
            var body = JSON.readValue(text, ObjectNode.class);
            var command = body.remove("command").asString();
            var record =
                    new RecordKey(
                            new NegotiationId(body.get("negotiation").asString()),
                            new RecordId(body.get("commandId").asString()));
            return new Line(command, record, body.toString());
        }
    }

    public Dossier {
        lines = List.copyOf(lines);
    }

    /** Returns the dossier of the talks in Geneva in February 2026. */
    public static Dossier geneva() {
        return read("geneva-talks");
    }

    /** Returns the dossier of fictional talks that shows what the two clocks are for. */
    public static Dossier rehearsal() {
        return read("lake-rehearsal");
    }

    /** Returns all dossiers that come with Parley. */
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
