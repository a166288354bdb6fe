package parley.query.read;

import java.util.List;
import parley.events.ThingKind;
import parley.openapi.JsonResource;
import parley.openapi.OpenApiBuilder;
import parley.openapi.OpenApiContributor;
import parley.openapi.ProblemType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Query-side's part of the OpenAPI document. */
final class ReadOpenApi implements OpenApiContributor {
    /** The operation whose answer no cache may store. */
    private static final String NEVER_CACHED = "readIdentity";

    private static final String READS = "/api/negotiations";

    private final ObjectNode texts =
            JsonResource.read(ReadOpenApi.class, "/parley/query/read/reads.json");

    @Override
    public List<ProblemType> problems() {
        return ProblemType.read(ReadOpenApi.class, "/parley/query/read/read-problems.json");
    }

    @Override
    public void write(OpenApiBuilder draft) {
        draft.describe((ObjectNode) texts.required("operations"));
        draft.paths().properties().stream()
                .filter(path -> path.getKey().startsWith(READS))
                .forEach(path -> complete(draft.operation(path.getKey(), "get"), draft));
        FacetSchemas.write(draft.shapes());
    }

    private void complete(ObjectNode operation, OpenApiBuilder draft) {
        var parameters =
                operation.get("parameters") instanceof ArrayNode existing
                        ? existing
                        : operation.putArray("parameters");
        parameters.forEach(parameter -> describe((ObjectNode) parameter, draft));
        texts.required("headers").forEach(header -> parameters.add(header.deepCopy()));
        var answer = (ObjectNode) operation.required("responses").required("200");
        answer.set("headers", texts.required("answerHeaders").deepCopy());
        if (operation.required("operationId").asString().equals(NEVER_CACHED)) {
            parameters.removeIf(one -> one.path("name").asString().equals("If-None-Match"));
            ((ObjectNode) answer.required("headers")).remove("ETag");
        } else {
            draft.answer(operation, 304, "The answer has not changed.");
        }
        draft.problems(
                operation,
                texts.required("everyRead").valueStream().map(JsonNode::asString).toList());
    }

    private void describe(ObjectNode parameter, OpenApiBuilder draft) {
        var in = parameter.required("in").asString();
        var name = parameter.required("name").asString();
        JsonResource.lay(
                (ObjectNode) texts.required("parameters").required(in + " " + name), parameter);
        if (name.equals("kind")) {
            var kind = draft.shapes().of(ThingKind.class);
            if (in.equals("path")) {
                parameter.set("schema", kind);
            } else {
                ((ObjectNode) parameter.required("schema")).set("items", kind);
            }
        }
    }
}
