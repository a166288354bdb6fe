package parley.command.door;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.command.Command;
import parley.command.catalogue.Catalogue;
import parley.door.Problem;
import parley.events.Text;
import parley.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a command from the JSON of a request, or says at which place it cannot be. */
final class CommandReader {
    private static final JsonMapper STRICT = Json.strict(Text.PASSAGE * 2);

    /** A command that was read, with the fingerprint of all that was said. */
    record Read(Envelope envelope, Command command, String digest) {}

    /**
     * Reads a command.
     *
     * @param idempotencyKey the command's id where the body has none
     * @throws parley.door.Rejected with 404 if no command has that name, with 400 if the body is
     *     not one
     */
    Read read(String name, byte[] body, @Nullable String idempotencyKey) {
        var type = Catalogue.command(name).orElseThrow(() -> unknownCommand(name));
        var whole = tree(body);
        if (idempotencyKey != null && !whole.has("commandId")) {
            whole.put("commandId", idempotencyKey);
        }
        try {
            return read(name, type, whole);
        } catch (JacksonException fault) {
            throw UnknownFields.in(whole, type)
                    .orElseGet(() -> JsonFaults.problem(fault))
                    .rejected();
        }
    }

    private static Read read(String name, Class<? extends Command> type, ObjectNode whole) {
        var own = whole.deepCopy();
        var envelope = STRICT.treeToValue(split(own, components(type)), Envelope.class);
        var command = STRICT.treeToValue(own, type);
        var content = whole.deepCopy();
        content.remove("commandId");
        return new Read(envelope, command, Digest.of(name, content));
    }

    /**
     * Takes the envelope's fields out of the whole, and leaves the command's own, some of which are
     * both.
     */
    private static ObjectNode split(ObjectNode whole, Set<String> own) {
        var envelope = whole.objectNode();
        for (var field : Envelope.FIELDS) {
            if (whole.has(field)) {
                envelope.set(field, own.contains(field) ? whole.get(field) : whole.remove(field));
            }
        }
        return envelope;
    }

    private static Set<String> components(Class<? extends Command> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static ObjectNode tree(byte[] body) {
        try {
            if (STRICT.readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException fault) {
            throw JsonFaults.problem(fault).rejected();
        }
        throw JsonFaults.malformed("A command is a JSON object.").rejected();
    }

    private static RuntimeException unknownCommand(String name) {
        var names = Catalogue.commands().stream().map(Class::getSimpleName).sorted().toList();
        return Problem.of(
                        "unknown-command",
                        404,
                        "There is no such command",
                        "No command has this name." + Nearest.hint(name, names))
                .with("known", names)
                .rejected();
    }
}
