package parley.openapi;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.problem.Problem;
import parley.security.Role;
import parley.security.web.RequiresRole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A builder of an OpenAPI document. */
public final class OpenApiBuilder {
    private static final String JSON = "application/json";

    private final ObjectNode document;
    private final SchemaGenerator shapes = new SchemaGenerator();
    private final Map<String, ProblemType> problems = new TreeMap<>();
    private final IdentityHashMap<ObjectNode, Set<String>> problemNames = new IdentityHashMap<>();

    /** Starts from a document with its paths, and from all known problems. */
    OpenApiBuilder(ObjectNode document, Collection<ProblemType> all) {
        this.document = document;
        all.forEach(problem -> problems.put(problem.name(), problem));
    }

    public SchemaGenerator shapes() {
        return shapes;
    }

    ObjectNode document() {
        return document;
    }

    /** Returns the operations, by path and then by method in lower case. */
    public ObjectNode paths() {
        return (ObjectNode) document.required("paths");
    }

    private Stream<ObjectNode> operations() {
        return paths().valueStream()
                .flatMap(JsonNode::valueStream)
                .map(operation -> (ObjectNode) operation);
    }

    /** Returns the operation of a path and a method. */
    public ObjectNode operation(String path, String method) {
        return (ObjectNode) paths().required(path).required(method);
    }

    /**
     * Merges descriptions into operations.
     *
     * @param operations by method and path, such as {@code get /api/negotiations}; those that this
     *     process does not serve are skipped. The member {@code problems} names problems
     */
    public void describe(ObjectNode operations) {
        for (var entry : operations.properties()) {
            var address = entry.getKey().split(" ", 2);
            if (paths().path(address[1]).get(address[0]) instanceof ObjectNode operation) {
                var texts = (ObjectNode) entry.getValue().deepCopy();
                var names = texts.remove("problems");
                if (names != null) {
                    problems(operation, names.valueStream().map(JsonNode::asString).toList());
                }
                describe(texts, operation);
            }
        }
    }

    /** Puts a description before the existing one. */
    private static void describe(ObjectNode texts, ObjectNode operation) {
        var description = texts.path("description").asString("");
        if (!description.isEmpty()) {
            texts.put(
                    "description",
                    description + "\n\n" + operation.path("description").asString(""));
        }
        JsonResource.lay(texts, operation);
    }

    /** Adds the required roles to an operation, also to its description. */
    public void needs(ObjectNode operation, RequiresRole requirements) {
        var roles = operation.putArray("x-parley-role");
        Role.of(requirements.value()).forEach(role -> roles.add(role.word()));
        operation.put("x-parley-everywhere", requirements.everywhere());
        operation.put("description", sentences(operation, inWords(requirements)));
    }

    private static String sentences(ObjectNode operation, String more) {
        var description = operation.path("description").asString("");
        return description.isEmpty() ? more : description + "\n\n" + more;
    }

    private static String inWords(RequiresRole requirements) {
        var roles =
                Role.of(requirements.value()).map(Role::word).collect(Collectors.joining(" or "));
        var who =
                roles.isEmpty()
                        ? "Requires no particular role."
                        : "Requires the role " + roles + ".";
        return requirements.everywhere()
                ? who + " The token must not be limited to some negotiations."
                : who;
    }

    /** Adds a successful response without content. */
    public ObjectNode answer(ObjectNode operation, int status, String description) {
        return responses(operation)
                .putObject(Integer.toString(status))
                .put("description", description);
    }

    /** Adds a successful response with JSON of a schema. */
    public ObjectNode answer(
            ObjectNode operation, int status, String description, ObjectNode schema) {
        var answer = answer(operation, status, description);
        answer.putObject("content").putObject(JSON).set("schema", schema);
        return answer;
    }

    /** Adds the header components to the successful responses of an operation. */
    void commonHeaders(ObjectNode operation) {
        for (var response : responses(operation).properties()) {
            if (response.getKey().startsWith("2")) {
                var headers = ((ObjectNode) response.getValue()).withObject("/headers");
                for (var name : components("headers").propertyNames()) {
                    headers.putObject(name).put("$ref", "#/components/headers/" + name);
                }
            }
        }
    }

    private static ObjectNode responses(ObjectNode operation) {
        return operation.get("responses") instanceof ObjectNode existing
                ? existing
                : operation.putObject("responses");
    }

    /**
     * Adds problems to those that an operation may answer.
     *
     * @param names names of known problems
     */
    public void problems(ObjectNode operation, Collection<String> names) {
        problemNames.computeIfAbsent(operation, _ -> new TreeSet<>()).addAll(names);
    }

    private void writeProblems(ObjectNode operation, Set<String> names) {
        var byStatus =
                names.stream()
                        .map(name -> Objects.requireNonNull(problems.get(name), name))
                        .collect(
                                Collectors.groupingBy(
                                        ProblemType::status, TreeMap::new, Collectors.toList()));
        byStatus.forEach((status, types) ->
                responses(operation).set(Integer.toString(status), response(status, types)));
    }

    /** Returns a reference to a shared response component, adding it if it is new. */
    private ObjectNode response(int status, List<ProblemType> types) {
        var all = components("responses");
        var written = problemResponse(types);
        var name = "Problem" + status;
        for (int other = 2; all.has(name) && !written.equals(all.get(name)); other++) {
            name = "Problem" + status + "-" + other;
        }
        all.set(name, written);
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/responses/" + name);
    }

    private static ObjectNode problemResponse(List<ProblemType> types) {
        var response = JsonNodeFactory.instance.objectNode();
        response.put(
                "description",
                types.stream()
                        .map(ProblemType::title)
                        .distinct()
                        .collect(Collectors.joining("; ")));
        var content = response.putObject("content").putObject(Problem.MEDIA_TYPE);
        content.set("schema", SchemaGenerator.reference("Problem"));
        var examples = content.putObject("examples");
        types.forEach(type ->
                examples.putObject(type.name())
                        .put("$ref", "#/components/examples/" + type.name()));
        return response;
    }

    /** Returns the components of a type, such as {@code schemas}. */
    ObjectNode components(String type) {
        var components = document.withObject("/components");
        return components.get(type) instanceof ObjectNode existing
                ? existing
                : components.putObject(type);
    }

    /** Adds a parameter component. */
    public void parameter(String name, ObjectNode parameter) {
        components("parameters").set(name, parameter);
    }

    /** Writes each operation's problem responses, and an example of each known problem. */
    void writeProblems() {
        operations()
                .forEach(operation ->
                        writeProblems(operation, problemNames.getOrDefault(operation, Set.of())));
        var examples = components("examples");
        problems.values()
                .forEach(type -> {
                    var example = examples.putObject(type.name());
                    example.put("summary", type.title());
                    example.set(
                            "value", JsonMapper.shared().valueToTree(type.example().document()));
                });
        shapes.name("Problem", ProblemSchema.of(problems.values()));
    }

    /** Writes the schema components. */
    void writeSchemas() {
        document.withObject("/components").set("schemas", sorted(shapes.components()));
    }

    private static ObjectNode sorted(ObjectNode object) {
        var sorted = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(
                        object.properties().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .forEach(sorted::set);
        return sorted;
    }
}
