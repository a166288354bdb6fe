package parley.query.read;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import parley.openapi.QueryParameters;
import parley.problem.RequestProblems;
import parley.query.web.AcceptsFormFields;
import parley.query.web.QueryEndpoint;

/**
 * Refuses unknown parameters: a read with a misspelt clock would answer another question. Requests
 * that are forwarded for an error have the parameters of another address.
 */
final class UnknownParameterInterceptor implements HandlerInterceptor {
    /** By handler: its parameters, and whether each may be given several times. */
    private final Map<HandlerMethod, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.ERROR
                && handler instanceof HandlerMethod method
                && method.getBeanType().isAnnotationPresent(QueryEndpoint.class)) {
            var parameters = known.computeIfAbsent(method, UnknownParameterInterceptor::parameters);
            request.getParameterMap()
                    .forEach((name, values) -> {
                        if (!parameters.containsKey(name) && !isField(method, name)) {
                            throw RequestProblems.unknownParameter(name, parameters.keySet())
                                    .rejected();
                        }
                        if (values.length > 1 && !parameters.getOrDefault(name, false)) {
                            throw RequestProblems.invalidParameter(
                                            name, "This parameter may be given only once.")
                                    .rejected();
                        }
                    });
        }
        return true;
    }

    private static boolean isField(HandlerMethod method, String name) {
        return name.startsWith("/") && method.hasMethodAnnotation(AcceptsFormFields.class);
    }

    private static Map<String, Boolean> parameters(HandlerMethod method) {
        var parameters = new TreeMap<String, Boolean>();
        for (var parameter : method.getMethodParameters()) {
            var isList = Collection.class.isAssignableFrom(parameter.getParameterType());
            names(parameter).forEach(name -> parameters.put(name, isList));
        }
        return parameters;
    }

    private static Stream<String> names(MethodParameter parameter) {
        var several = parameter.getParameterAnnotation(QueryParameters.class);
        if (several != null) {
            return Arrays.stream(several.value());
        }
        var one = parameter.getParameterAnnotation(RequestParam.class);
        return one == null
                ? Stream.empty()
                : Stream.of(one.name().isEmpty() ? parameter.getParameter().getName() : one.name());
    }
}
