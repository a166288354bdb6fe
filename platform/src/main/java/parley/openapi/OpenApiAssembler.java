package parley.openapi;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import parley.openapi.EndpointScanner.Address;
import tools.jackson.databind.node.ObjectNode;

/** Assembles a process's OpenAPI document from its endpoints and each side's contribution. */
final class OpenApiAssembler {
    private static final String HEALTH = "/health/";

    /** The problems that any endpoint may answer. */
    private static final List<String> COMMON_PROBLEMS =
            List.of(
                    "bad-request",
                    "not-authenticated",
                    "token-not-valid",
                    "token-expired",
                    "login-ended",
                    "token-in-address",
                    "foreign-host",
                    "foreign-origin",
                    "not-acceptable",
                    "unexpected",
                    "access-unavailable");

    private OpenApiAssembler() {}

    /**
     * Returns the document.
     *
     * @param login whether a token is required
     */
    static ObjectNode of(
            List<Address> endpoints, List<OpenApiContributor> contributors, boolean login) {
        var common = ProblemType.read(OpenApiAssembler.class, "common-problems.json");
        var problems =
                Stream.concat(
                                Stream.of(common),
                                contributors.stream().map(OpenApiContributor::problems))
                        .flatMap(Collection::stream)
                        .toList();
        var builder =
                new OpenApiBuilder(
                        JsonResource.read(OpenApiAssembler.class, "document.json"), problems);
        endpoints.forEach(address -> write(address, builder));
        builder.describe(JsonResource.read(OpenApiAssembler.class, "operations.json"));
        contributors.forEach(contributor -> contributor.write(builder));
        builder.paths()
                .properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(operation ->
                                        finish(
                                                path.getKey(),
                                                operation.getKey(),
                                                (ObjectNode) operation.getValue(),
                                                builder)));
        if (!login) {
            builder.document().withArrayProperty("security").addObject();
        }
        builder.writeProblems();
        builder.writeSchemas();
        return builder.document();
    }

    private static void write(Address address, OpenApiBuilder builder) {
        var paths = builder.paths();
        var path =
                paths.get(address.path()) instanceof ObjectNode existing
                        ? existing
                        : paths.putObject(address.path());
        var operation = path.putObject(address.method());
        operation.put("operationId", address.handler().getMethod().getName());
        new ParameterSchemas(builder.shapes()).write(address.handler(), operation);
        address.answer()
                .ifPresent(type ->
                        builder.answer(operation, 200, "The answer.", builder.shapes().of(type)));
        builder.needs(operation, address.needs());
    }

    private static void finish(
            String path, String method, ObjectNode operation, OpenApiBuilder builder) {
        if (path.startsWith(HEALTH)) {
            operation.putArray("security");
            return;
        }
        builder.problems(operation, COMMON_PROBLEMS);
        builder.commonHeaders(operation);
        if (!method.equals("get")) {
            builder.problems(operation, List.of("csrf"));
        }
        if (!operation.path("x-parley-role").isEmpty() || path.contains("{negotiation}")) {
            builder.problems(operation, List.of("not-entitled"));
        }
    }
}
