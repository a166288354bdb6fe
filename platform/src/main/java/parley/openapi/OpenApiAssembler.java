package parley.openapi;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import parley.openapi.EndpointScanner.Address;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document of what a process answers: its addresses, what is the same at all of them,
 * and what each side tells of its own.
 */
final class OpenApiAssembler {
    private static final String HEALTH = "/health/";

    /** What any address may answer. */
    private static final List<String> EVERYWHERE =
            List.of(
                    "bad-request",
                    "not-authenticated",
                    "token-not-valid",
                    "token-in-address",
                    "foreign-host",
                    "foreign-origin",
                    "not-acceptable",
                    "unexpected",
                    "access-unavailable");

    private OpenApiAssembler() {}

    /**
     * Writes it.
     *
     * @param login whether everybody has to show a token
     */
    static ObjectNode of(
            List<Address> addresses, List<OpenApiContributor> chapters, boolean login) {
        var around = ProblemType.read(OpenApiAssembler.class, "common-problems.json");
        var problems =
                Stream.concat(
                                Stream.of(around),
                                chapters.stream().map(OpenApiContributor::problems))
                        .flatMap(Collection::stream)
                        .toList();
        var draft =
                new OpenApiBuilder(
                        JsonResource.read(OpenApiAssembler.class, "document.json"), problems);
        addresses.forEach(address -> write(address, draft));
        draft.describe(JsonResource.read(OpenApiAssembler.class, "operations.json"));
        chapters.forEach(chapter -> chapter.write(draft));
        draft.paths()
                .properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(operation ->
                                        finish(
                                                path.getKey(),
                                                operation.getKey(),
                                                (ObjectNode) operation.getValue(),
                                                draft)));
        if (!login) {
            draft.document().withArrayProperty("security").addObject();
        }
        draft.writeProblems();
        draft.writeSchemas();
        return draft.document();
    }

    private static void write(Address address, OpenApiBuilder draft) {
        var paths = draft.paths();
        var path =
                paths.get(address.path()) instanceof ObjectNode there
                        ? there
                        : paths.putObject(address.path());
        var operation = path.putObject(address.method());
        operation.put("operationId", address.handler().getMethod().getName());
        new ParameterSchemas(draft.shapes()).write(address.handler(), operation);
        address.answer()
                .ifPresent(type ->
                        draft.answer(operation, 200, "The answer.", draft.shapes().of(type)));
        draft.needs(operation, address.needs());
    }

    private static void finish(
            String path, String method, ObjectNode operation, OpenApiBuilder draft) {
        if (path.startsWith(HEALTH)) {
            operation.putArray("security");
            return;
        }
        draft.problems(operation, EVERYWHERE);
        if (!method.equals("get")) {
            draft.problems(operation, List.of("csrf"));
        }
        if (!operation.path("x-parley-role").isEmpty() || path.contains("{negotiation}")) {
            draft.problems(operation, List.of("not-entitled"));
        }
    }
}
