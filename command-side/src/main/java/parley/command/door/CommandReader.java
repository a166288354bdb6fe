package parley.command.door;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.command.Command;
import parley.command.catalogue.Catalogue;
import parley.door.Nearest;
import parley.door.Problem;
import parley.events.Invalid;
import parley.events.RecordId;
import parley.events.Text;
import parley.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a command from the JSON of a request, or says at which place it cannot be. */
final class CommandReader {
    private static final JsonMapper STRICT = Json.strict(Text.PASSAGE * 2);

    private static final ClassValue<Set<String>> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected Set<String> computeValue(Class<?> type) {
                    return Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getName)
                            .collect(Collectors.toUnmodifiableSet());
                }
            };

    private final CommandIds ids;

    CommandReader(CommandIds ids) {
        this.ids = ids;
    }

    /**
     * A command that was read.
     *
     * @param record its id
     * @param command without what was confided
     * @param digest fingerprint of all that was said, but for that
     * @param size how many bytes it came in
     * @param confided what is to be sealed; null if there is nothing
     */
    record Read(
            RecordId record,
            CommonFields fields,
            Command command,
            String digest,
            int size,
            @Nullable Confided confided) {}

    /**
     * Reads a command.
     *
     * @param idempotencyKey the command's id, unless the body names it
     * @throws parley.door.Rejected with 404 if no command has that name, with 400 if the body is
     *     not one
     */
    Read read(String name, byte[] body, @Nullable String idempotencyKey) {
        return read(name, tree(body), body.length, idempotencyKey);
    }

    /** As the other, of what {@link #tree} has read. */
    Read read(String name, ObjectNode whole, int size, @Nullable String idempotencyKey) {
        var type = Catalogue.command(name).orElseThrow(() -> unknownCommand(name));
        try {
            return read(type, whole, size, idempotencyKey);
        } catch (JacksonException fault) {
            throw UnknownFields.in(whole, type)
                    .orElseGet(() -> JsonFaults.problem(fault, whole))
                    .rejected();
        } catch (Invalid refused) {
            throw JsonFaults.problem(refused).rejected();
        }
    }

    private Read read(
            Class<? extends Command> type,
            ObjectNode whole,
            int size,
            @Nullable String idempotencyKey) {
        var confided = Confided.takenFrom(whole, type);
        var own = COMPONENTS.get(type);
        var inFields = whole.objectNode();
        var inCommand = whole.objectNode();
        for (var field : whole.properties()) {
            var name = field.getKey();
            var common = CommonFields.FIELDS.contains(name);
            if (common) {
                inFields.set(name, field.getValue());
            }
            if (!common || own.contains(name)) {
                inCommand.set(name, field.getValue());
            }
        }
        var fields = STRICT.treeToValue(inFields, CommonFields.class);
        var command = STRICT.treeToValue(inCommand, type);
        var record = ids.of(fields.commandId(), idempotencyKey);
        whole.remove("commandId");
        var digest = Digest.of(type.getSimpleName(), whole);
        return new Read(record, fields, command, digest, size, confided);
    }

    /**
     * Reads a JSON object.
     *
     * @throws parley.door.Rejected with 400 if it is none
     */
    ObjectNode tree(byte[] body) {
        try {
            if (STRICT.readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException fault) {
            throw Malformed.problem(fault).rejected();
        }
        throw Malformed.problem("A command must be a JSON object.").rejected();
    }

    private static RuntimeException unknownCommand(String name) {
        var names = Catalogue.commands().stream().map(Class::getSimpleName).sorted().toList();
        return Problem.of(
                        "unknown-command",
                        404,
                        "Unknown command",
                        "No command has this name." + Nearest.hint(name, names))
                .with("known", names)
                .rejected();
    }
}
