package parley.command.api;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.command.Command;
import parley.command.registry.CommandRegistry;
import parley.events.InvalidValue;
import parley.events.RecordId;
import parley.events.TextRules;
import parley.json.Json;
import parley.problem.DidYouMean;
import parley.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads commands from the JSON of requests. */
public final class CommandReader {
    private static final JsonMapper STRICT = Json.strict(TextRules.PASSAGE * 2);

    private static final ClassValue<Set<String>> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected Set<String> computeValue(Class<?> type) {
                    return Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getName)
                            .collect(Collectors.toUnmodifiableSet());
                }
            };

    private final IdempotencyKeys ids;

    public CommandReader(IdempotencyKeys ids) {
        this.ids = ids;
    }

    /**
     * A command that was read.
     *
     * @param record the command's id
     * @param command without the identity
     * @param digest of everything but the id and the identity
     * @param size bytes received
     * @param identity the plaintext to be sealed; null if there is none
     */
    public record Read(
            RecordId record,
            CommonFields fields,
            Command command,
            String digest,
            int size,
            @Nullable PlaintextIdentity identity) {}

    /**
     * Reads a command.
     *
     * @param idempotencyKey the command's id, unless the body gives it
     * @throws parley.problem.ProblemException with 404 if no command has that name, with 400 if the
     *     body is not such a command
     */
    Read read(String name, byte[] body, @Nullable String idempotencyKey) {
        return read(name, tree(body), body.length, idempotencyKey);
    }

    /** Reads a command from an object that {@link #tree} has read. */
    public Read read(String name, ObjectNode whole, int size, @Nullable String idempotencyKey) {
        var type = CommandRegistry.command(name).orElseThrow(() -> unknownCommand(name));
        try {
            return read(type, whole, size, idempotencyKey);
        } catch (JacksonException fault) {
            throw UnknownFields.in(whole, type)
                    .orElseGet(() -> JsonErrorTranslator.problem(fault, whole))
                    .rejected();
        } catch (InvalidValue refused) {
            throw JsonErrorTranslator.problem(refused).rejected();
        }
    }

    private Read read(
            Class<? extends Command> type,
            ObjectNode whole,
            int size,
            @Nullable String idempotencyKey) {
        var identity = PlaintextIdentity.removeFrom(whole, type);
        GivenTexts.check(whole, "");
        var common = COMPONENTS.get(CommonFields.class);
        var own = COMPONENTS.get(type);
        var inFields = whole.objectNode();
        var inCommand = whole.objectNode();
        for (var field : whole.properties()) {
            var name = field.getKey();
            if (common.contains(name)) {
                inFields.set(name, field.getValue());
            }
            if (!common.contains(name) || own.contains(name)) {
                inCommand.set(name, field.getValue());
            }
        }
        var fields = STRICT.treeToValue(inFields, CommonFields.class);
        var command = STRICT.treeToValue(inCommand, type);
        var record = ids.of(fields.commandId(), idempotencyKey);
        return new Read(record, fields, command, CommandDigest.of(fields, command), size, identity);
    }

    /**
     * Reads a JSON object.
     *
     * @throws parley.problem.ProblemException with 400 if the body is not one
     */
    public ObjectNode tree(byte[] body) {
        try {
            if (STRICT.readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException fault) {
            throw MalformedJson.problem(fault).rejected();
        }
        throw MalformedJson.problem("A command must be a JSON object.").rejected();
    }

    private static RuntimeException unknownCommand(String name) {
        var names = CommandRegistry.commands().stream().map(Class::getSimpleName).sorted().toList();
        return Problem.of(
                        "unknown-command",
                        404,
                        "Unknown command",
                        "No command has this name." + DidYouMean.hint(name, names))
                .with("known", names)
                .rejected();
    }
}
