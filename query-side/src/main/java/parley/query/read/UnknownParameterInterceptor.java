package parley.query.read;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import parley.openapi.QueryParameters;
import parley.problem.DidYouMean;
import parley.problem.Problem;
import parley.query.web.AcceptsFormFields;
import parley.query.web.InvalidParameter;
import parley.query.web.QueryEndpoint;

/**
 * Refuses unknown parameters: a read with a misspelt clock would answer another question. Requests
 * that are forwarded for an error have the parameters of another address.
 */
final class UnknownParameterInterceptor implements HandlerInterceptor {
    /** The parameters that may be given several times. */
    private static final Set<String> LISTS = Set.of("kind");

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.ERROR
                && handler instanceof HandlerMethod method
                && method.getBeanType().isAnnotationPresent(QueryEndpoint.class)) {
            var names = known.computeIfAbsent(method, UnknownParameterInterceptor::names);
            request.getParameterMap()
                    .forEach((name, values) -> {
                        if (!names.contains(name) && !isField(method, name)) {
                            throw unknown(name, names);
                        }
                        if (values.length > 1 && !LISTS.contains(name)) {
                            throw InvalidParameter.because(
                                    name, "This parameter may be given only once.");
                        }
                    });
        }
        return true;
    }

    private static boolean isField(HandlerMethod method, String name) {
        return name.startsWith("/") && method.hasMethodAnnotation(AcceptsFormFields.class);
    }

    private static Set<String> names(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .flatMap(UnknownParameterInterceptor::names)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(MethodParameter parameter) {
        var several = parameter.getParameterAnnotation(QueryParameters.class);
        if (several != null) {
            return Arrays.stream(several.value());
        }
        return parameter.hasParameterAnnotation(RequestParam.class)
                ? Stream.of(parameter.getParameter().getName())
                : Stream.empty();
    }

    private static RuntimeException unknown(String name, Set<String> names) {
        return Problem.of(
                        "unknown-parameter",
                        400,
                        "Unknown parameter",
                        names.isEmpty()
                                ? "This address takes no parameters."
                                : "This address takes: "
                                        + String.join(", ", names)
                                        + "."
                                        + DidYouMean.hint(name, names))
                .with("parameter", name)
                .with("known", names)
                .rejected();
    }
}
