package parley.command.bulk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import parley.command.api.CommandOpenApi;
import parley.command.api.CommonFields;
import parley.command.registry.CommandRegistry;
import parley.openapi.OpenApiBuilder;
import parley.openapi.OpenApiContributor;
import parley.openapi.ProblemType;
import parley.security.web.RequiresRole;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The part of the OpenAPI document on many commands at once. */
public final class BulkOpenApi implements OpenApiContributor {
    private static final List<String> PROBLEMS =
            List.of(
                    "invalid-parameter",
                    "unknown-parameter",
                    "invalid-header",
                    "not-entitled",
                    "unsupported-media-type",
                    "unsupported-encoding",
                    "unsupported-charset",
                    "body-too-slow",
                    "too-many-bulk-calls",
                    "dry-run-too-large",
                    "log-unavailable");

    private static final String DESCRIPTION =
            "Each line is decided on the basis of all lines before it, and answered by one line, in the same order, while more are coming; the last answer has an `end`. A line is a CommandLine; its answer is a ReplyOnRecord, a ReplyNotOnRecord or, at the end, a Summary. With `dryRun=true`, nothing is stored: all lines are decided on what the log held when the request began and on the lines before them, a line that would be recorded is answered with a ReplyWouldBeOnRecord, and the answers come once the body has ended.";

    private static final String DRY_RUN =
            """
            {"name": "dryRun", "in": "query", "schema": {"type": "boolean", "default": false},
             "description": "Decides all lines as usual, but stores nothing. The summary names the position of the log on which they were decided."}\
            """;

    private static final String STOP =
            """
            {"name": "stopOnRefusal", "in": "query", "schema": {"type": "boolean"},
             "description": "Whether to record no line behind one that was not recorded. By default, that holds from the first line on that gives a recordedAt, and in a dry run for none."}\
            """;

    @Override
    public List<ProblemType> problems() {
        return List.of();
    }

    /** Describes single lines in an extension: OpenAPI 3.1 has no schema for a sequence of them. */
    @Override
    public void write(OpenApiBuilder builder) {
        var operation =
                builder.paths()
                        .putObject(CommandOpenApi.BULK)
                        .putObject("post")
                        .put("operationId", "recordMany");
        operation.putArray("tags").add("commands: many");
        operation
                .put("summary", "Records many commands, one JSON object per line.")
                .put("description", DESCRIPTION);
        var parameters = operation.putArray("parameters");
        List.of(DRY_RUN, STOP).forEach(json -> parameters.add(JsonMapper.shared().readTree(json)));
        var line = commandLine(builder);
        var body = operation.putObject("requestBody").put("required", true).putObject("content");
        for (var form :
                List.of("application/x-ndjson", "application/ndjson", "application/jsonl")) {
            lines(body.putObject(form), "One CommandLine per line.").put("example", exampleLines());
        }
        operation.set("x-parley-line", line);
        var answer = builder.answer(operation, 200, "One line for each line sent, and a summary.");
        var answered =
                lines(
                        answer.putObject("content").putObject("application/x-ndjson"),
                        "One answer per line.");
        var each =
                ((ObjectNode) answered.required("schema"))
                        .putObject("x-parley-line")
                        .putArray("anyOf");
        Stream.of(
                        LineResult.OnRecord.class,
                        LineResult.WouldBeOnRecord.class,
                        LineResult.NotOnRecord.class,
                        BulkSummary.class)
                .forEach(shape -> each.add(builder.shapes().of(shape)));
        builder.needs(
                operation,
                Objects.requireNonNull(
                        BulkCommandController.class.getAnnotation(RequiresRole.class)));
        builder.problems(operation, PROBLEMS);
    }

    private static ObjectNode lines(ObjectNode content, String description) {
        content.putObject("schema").put("type", "string").put("description", description);
        return content;
    }

    private static ObjectNode commandLine(OpenApiBuilder builder) {
        var line = builder.shapes().object(CommonFields.class, true);
        line.put("description", "The fields of a command, together with its name.");
        line.put("additionalProperties", true);
        line.withArrayProperty("required").add("command");
        var names =
                line.withObjectProperty("properties")
                        .putObject("command")
                        .put("type", "string")
                        .putArray("enum");
        CommandRegistry.commands().stream().map(Class::getSimpleName).sorted().forEach(names::add);
        return builder.shapes().name("CommandLine", line);
    }

    /** The first two commands of any negotiation. */
    private static String exampleLines() {
        return Stream.of("OpenNegotiation", "RaiseIssue")
                .map(name -> {
                    var line = CommandOpenApi.example(CommandRegistry.command(name).orElseThrow());
                    return line.put("command", name).toString() + "\n";
                })
                .reduce("", String::concat);
    }
}
