package parley.command.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import parley.command.Command;
import parley.command.Emits;
import parley.command.api.DryRunResponse.Would;
import parley.command.registry.CommandRegistry;
import parley.events.Events;
import parley.openapi.JsonResource;
import parley.openapi.OpenApiBuilder;
import parley.openapi.OpenApiContributor;
import parley.openapi.ProblemType;
import parley.openapi.SchemaGenerator;
import parley.security.web.RequiresRole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The part of the OpenAPI document on single commands, with a path for each. */
public final class CommandOpenApi implements OpenApiContributor {
    public static final String BULK = "/api/commands";
    private static final String ANY = BULK + "/{name}";
    private static final String DESCRIPTION =
            "An optional field that is null counts as left out. With `dryRun=true`, the command is decided as usual, but nothing is stored.";

    /** The problems besides the rules and those of every path. */
    private static final List<String> PROBLEMS =
            List.of(
                    "malformed-json",
                    "unknown-field",
                    "invalid-value",
                    "invalid-header",
                    "invalid-parameter",
                    "unknown-parameter",
                    "not-a-transcriber",
                    "not-entitled",
                    "body-too-large",
                    "body-too-slow",
                    "unsupported-media-type",
                    "unsupported-encoding",
                    "unsupported-charset",
                    "too-many-large-bodies",
                    "log-unavailable");

    @Override
    public List<ProblemType> problems() {
        var own =
                ProblemType.read(CommandOpenApi.class, "/parley/command/api/command-problems.json");
        return Stream.concat(own.stream(), RuleProblems.all().stream()).toList();
    }

    @Override
    public void write(OpenApiBuilder builder) {
        builder.paths().remove(ANY);
        writeParameters(builder);
        var schemas = new CommandSchemas(builder.shapes());
        CommandRegistry.commands().stream()
                .sorted(
                        Comparator.comparing((Class<? extends Command> command) ->
                                        CommandRegistry.family(command).word())
                                .thenComparing(Class::getSimpleName))
                .forEach(command -> write(command, schemas.of(command), builder));
    }

    private static void write(
            Class<? extends Command> command, ObjectNode schema, OpenApiBuilder builder) {
        var name = command.getSimpleName();
        var operation =
                builder.paths()
                        .putObject(BULK + "/" + name)
                        .putObject("post")
                        .put("operationId", name);
        operation.putArray("tags").add("commands: " + CommandRegistry.family(command).word());
        operation.put("summary", summary(command)).put("description", DESCRIPTION);
        operation.put("x-parley-event", event(command));
        var parameters = operation.putArray("parameters");
        for (var parameter : List.of("dryRun", IdempotencyKeys.HEADER, "If-Match")) {
            parameters.addObject().put("$ref", "#/components/parameters/" + parameter);
        }
        var body = operation.putObject("requestBody").put("required", true);
        var content = body.putObject("content").putObject("application/json");
        content.set("schema", schema);
        content.set("example", example(command));
        writeResponses(operation, builder);
        builder.needs(
                operation,
                Objects.requireNonNull(CommandController.class.getAnnotation(RequiresRole.class)));
        builder.problems(operation, problems(command));
    }

    private static List<String> problems(Class<? extends Command> command) {
        return Stream.of(PROBLEMS, RuleProblems.of(command)).flatMap(Collection::stream).toList();
    }

    /** Returns the type of the event that the command appends. */
    private static String event(Class<? extends Command> command) {
        return Events.typeOf(Objects.requireNonNull(command.getAnnotation(Emits.class)).value())
                .value();
    }

    private static String summary(Class<? extends Command> command) {
        return Objects.requireNonNull(command.getAnnotation(Emits.class)).summary();
    }

    /** Returns the example that tests send to the packaged program. */
    public static ObjectNode example(Class<? extends Command> command) {
        return JsonResource.read(
                CommandOpenApi.class, "/parley/examples/" + command.getSimpleName() + ".json");
    }

    private static void writeResponses(ObjectNode operation, OpenApiBuilder builder) {
        var result = builder.shapes().of(CommandResult.class);
        var stored = builder.answer(operation, 201, "The command was recorded.", result);
        var headers = stored.putObject("headers");
        header(headers, "Location", "The address at which to read the thing.");
        header(headers, "ETag", "The thing's version, for If-Match.");
        header(
                headers,
                "Parley-Position",
                "The position of its last event, to be sent with a read.");
        builder.answer(
                operation,
                200,
                "The command was already recorded under the same id with the same content; or, for a dry run, what would be recorded.",
                builder.shapes().name("ReceiptOrDryRun", receiptOrDryRun(builder.shapes())));
    }

    /**
     * Returns one schema for both, since generated clients would take an answer for either of two
     * that have fields in common.
     */
    private static ObjectNode receiptOrDryRun(SchemaGenerator shapes) {
        var receipt = shapes.object(CommandResult.class, false);
        var either = shapes.object(Would.class, false);
        var recorded = receipt.required("required").deepCopy();
        var would = either.required("required").deepCopy();
        JsonResource.lay(receipt, either);
        either.set("required", inBoth(recorded, would));
        either.putObject("if").putObject("properties").putObject("dryRun").put("const", true);
        either.putObject("then").set("required", would);
        either.putObject("else").set("required", recorded);
        return either;
    }

    private static ArrayNode inBoth(JsonNode some, JsonNode others) {
        var both = JsonNodeFactory.instance.arrayNode();
        some.valueStream()
                .filter(one -> others.valueStream().anyMatch(one::equals))
                .forEach(both::add);
        return both;
    }

    private static void header(ObjectNode headers, String name, String description) {
        headers.putObject(name)
                .put("description", description)
                .putObject("schema")
                .put("type", "string");
    }

    private static void writeParameters(OpenApiBuilder builder) {
        builder.parameter(
                "dryRun",
                parameter(
                        """
                        {"name": "dryRun", "in": "query", "schema": {"type": "boolean", "default": false},
                         "description": "Decides the command as usual and answers with the events that would be stored, but stores nothing."}\
                        """));
        builder.parameter(
                IdempotencyKeys.HEADER,
                parameter(
                        """
                        {"name": "Idempotency-Key", "in": "header", "schema": {"$ref": "#/components/schemas/RecordId"},
                         "description": "The command's id, unless the body gives it as commandId. Repeating the request is safe."}\
                        """));
        builder.parameter(
                "If-Match",
                parameter(
                        """
                        {"name": "If-Match", "in": "header", "schema": {"type": "string", "examples": ["\\"3\\"", "*"]},
                         "description": "The thing's version, as given in an ETag; the command is refused if anything was recorded since. Of several, any one may match; * requires only that the thing exists."}\
                        """));
    }

    private static ObjectNode parameter(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }
}
