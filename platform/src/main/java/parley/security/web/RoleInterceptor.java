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
import parley.problem.ProblemException;
import parley.security.AccessProblems;

/**
 * Enforces {@link RequiresRole}. It checks the resolved handler method and its path variable, so
 * that no alternative spelling of a URL bypasses it. A method without the annotation answers
 * nobody.
 */
public final class RoleInterceptor implements HandlerInterceptor {
    private static final String NEGOTIATION = "negotiation";

    private final Map<HandlerMethod, RequiresRole> requirements = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !isSpringsOptionsHandler(method)) {
            try {
                check(requirements.computeIfAbsent(method, RoleInterceptor::needsOf), request);
            } catch (ProblemException refused) {
                AuditedRequest.refused(refused.problem(), request);
                throw refused;
            }
        }
        return true;
    }

    /** Spring's own handler only lists the methods that a path allows. */
    private static boolean isSpringsOptionsHandler(HandlerMethod method) {
        return method.getBeanType().getNestHost() == RequestMappingInfoHandlerMapping.class;
    }

    private static void check(RequiresRole requirements, HttpServletRequest request) {
        if (requirements.ownPagesOnly()) {
            checkOrigin(request);
        }
        var negotiation = negotiation(request);
        if (requirements.value().length == 0 && !requirements.everywhere() && negotiation == null) {
            return;
        }
        var user = TokenAuthentication.current();
        user.require(requirements.value());
        if (requirements.everywhere()) {
            user.requireEverywhere();
        }
        if (negotiation != null) {
            user.requireReach(negotiation);
        }
    }

    private static void checkOrigin(HttpServletRequest request) {
        var from = RequestOrigin.of(request);
        if (!from.isOwn() || from.isAhead()) {
            AuditedRequest.sentByNobody(request);
            throw AccessProblems.NOT_FROM_ELSEWHERE.rejected();
        }
    }

    /** Returns the requirements of a method or, by default, of its class. */
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
