package parley.openapi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import parley.security.web.RequiresRole;
import parley.security.web.RoleInterceptor;

/** Lists the endpoints for programs from Spring's handler mappings. */
final class EndpointScanner {
    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/health/");

    private EndpointScanner() {}

    /**
     * An endpoint.
     *
     * @param method the HTTP method, in lower case
     * @param handler the controller's method
     */
    record Address(String path, String method, HandlerMethod handler) {
        RequiresRole needs() {
            return RoleInterceptor.needsOf(handler);
        }

        /** Returns the type of the successful response; empty if it is not JSON of a known type. */
        Optional<Type> answer() {
            var type = handler.getMethod().getGenericReturnType();
            var content =
                    type instanceof ParameterizedType entity
                                    && entity.getRawType() == ResponseEntity.class
                            ? entity.getActualTypeArguments()[0]
                            : type;
            return Stream.of(Void.class, void.class, String.class, byte[].class)
                            .anyMatch(content::equals)
                    ? Optional.empty()
                    : Optional.of(content);
        }

        private String key() {
            return path + " " + method;
        }
    }

    /**
     * Returns all endpoints, ordered by path and method; of several handlers for one endpoint, the
     * first. Mappings without a method are left out: they only answer that nothing is there.
     */
    static List<Address> of(Map<RequestMappingInfo, HandlerMethod> handlers) {
        var byKey =
                handlers.entrySet().stream()
                        .flatMap(entry -> addresses(entry.getKey(), entry.getValue()))
                        .collect(
                                Collectors.toMap(
                                        Address::key, Function.identity(), (one, _) -> one));
        return byKey.values().stream().sorted(Comparator.comparing(Address::key)).toList();
    }

    private static Stream<Address> addresses(RequestMappingInfo mapping, HandlerMethod handler) {
        return mapping.getPatternValues().stream()
                .filter(path -> FOR_PROGRAMS.stream().anyMatch((path + "/")::startsWith))
                .flatMap(path ->
                        mapping.getMethodsCondition().getMethods().stream()
                                .map(method ->
                                        new Address(
                                                path,
                                                method.name().toLowerCase(Locale.ROOT),
                                                handler)));
    }
}
