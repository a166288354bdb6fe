package parley.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Asks, of whoever has got in, for what the address {@link RequiresRole}: with the method that is
 * about to answer and the negotiation that it will be given, so that no other way of writing an
 * address leads around it. A method that does not say what it needs answers nobody.
 */
public final class RoleInterceptor implements HandlerInterceptor {
    private static final String NEGOTIATION = "negotiation";

    private final Map<HandlerMethod, RequiresRole> needs = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !isSpringsAnswerToOptions(method)) {
            check(needs.computeIfAbsent(method, RoleInterceptor::needsOf), negotiation(request));
        }
        return true;
    }

    /** It says which methods an address takes, and nothing else. */
    private static boolean isSpringsAnswerToOptions(HandlerMethod method) {
        return method.getBeanType().getNestHost() == RequestMappingInfoHandlerMapping.class;
    }

    private static void check(RequiresRole needs, @Nullable String negotiation) {
        if (needs.value().length == 0 && !needs.everywhere() && negotiation == null) {
            return;
        }
        var access = TokenAuthentication.current();
        access.require(needs.value());
        if (needs.everywhere()) {
            access.requireEverywhere();
        }
        if (negotiation != null) {
            access.requireReach(negotiation);
        }
    }

    /** What is asked for where a method answers. */
    public static RequiresRole needsOf(HandlerMethod method) {
        var own = method.getMethodAnnotation(RequiresRole.class);
        return Objects.requireNonNull(
                own != null
                        ? own
                        : AnnotationUtils.findAnnotation(method.getBeanType(), RequiresRole.class),
                () -> method + " does not say which role it requires");
    }

    private static @Nullable String negotiation(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> variables
                ? (String) variables.get(NEGOTIATION)
                : null;
    }
}
