package parley.query.read;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import parley.problem.Problem;
import parley.problem.RequestProblems;
import parley.query.projection.PositionAwaiter;
import parley.query.web.QueryEndpoint;

/**
 * Delays a read until the facts have reached a position: {@code Parley-Position: 17} waits for at
 * most as many seconds as {@code Prefer: wait=5} says.
 */
final class ReadYourWritesInterceptor implements HandlerInterceptor {
    static final String NAME = "Parley-Position";
    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(10);
    private static final long MAX_WAIT_SECONDS = 60;
    private static final Pattern WAIT = Pattern.compile("(?i)(?:^|[,;\\s])wait\\s*=\\s*(\\d{1,4})");
    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    private final PositionAwaiter awaiter;

    ReadYourWritesInterceptor(PositionAwaiter awaiter) {
        this.awaiter = awaiter;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var required = request.getHeader(NAME);
        if (required != null
                && isRead(handler)
                && !awaiter.await(position(required), wait(request.getHeader("Prefer")))) {
            throw Problem.of(
                            "position-not-reached",
                            503,
                            "The facts have not reached that position",
                            "Try again in a moment, or see /api/projections for their progress.")
                    .with("position", required)
                    .rejected();
        }
        return true;
    }

    /** Nothing else at these addresses, such as what only lists their methods, is worth a wait. */
    private static boolean isRead(Object handler) {
        return handler instanceof HandlerMethod method
                && method.getBeanType().isAnnotationPresent(QueryEndpoint.class);
    }

    private static long position(String header) {
        if (!POSITION.matcher(header).matches()) {
            throw RequestProblems.invalidHeader(
                            NAME,
                            "A position must be a whole number, as given in an answer's header.")
                    .rejected();
        }
        return Long.parseLong(header);
    }

    private static Duration wait(@Nullable String prefer) {
        var wait = WAIT.matcher(prefer == null ? "" : prefer);
        return wait.find()
                ? Duration.ofSeconds(Math.min(MAX_WAIT_SECONDS, Long.parseLong(wait.group(1))))
                : DEFAULT_WAIT;
    }
}
