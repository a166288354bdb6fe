package parley.query.read;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import parley.problem.Problem;
import parley.query.projection.PositionAwaiter;

/**
 * Lets a reader ask for no less than a position: {@code Parley-Position: 17} waits until the facts
 * have reached it, for as many seconds as {@code Prefer: wait=5} says.
 */
final class ReadYourWritesInterceptor implements HandlerInterceptor {
    static final String NAME = "Parley-Position";
    private static final Duration USUAL_WAIT = Duration.ofSeconds(10);
    private static final long LONGEST_WAIT = 60;
    private static final Pattern WAIT = Pattern.compile("(?i)(?:^|[,;\\s])wait\\s*=\\s*(\\d{1,4})");
    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    private final PositionAwaiter reached;

    ReadYourWritesInterceptor(PositionAwaiter reached) {
        this.reached = reached;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var wanted = request.getHeader(NAME);
        if (wanted != null && !reached.await(position(wanted), wait(request.getHeader("Prefer")))) {
            throw Problem.of(
                            "position-not-reached",
                            503,
                            "The facts have not reached that position",
                            "Try again in a moment, or see /api/projections for their progress.")
                    .with("position", wanted)
                    .rejected();
        }
        return true;
    }

    private static long position(String header) {
        if (!POSITION.matcher(header).matches()) {
            throw Problem.of(
                            "invalid-header",
                            400,
                            "Invalid header",
                            "A position must be a whole number, as given in an answer's header.")
                    .with("header", NAME)
                    .rejected();
        }
        return Long.parseLong(header);
    }

    private static Duration wait(@Nullable String prefer) {
        var wait = WAIT.matcher(prefer == null ? "" : prefer);
        return wait.find()
                ? Duration.ofSeconds(Math.min(LONGEST_WAIT, Long.parseLong(wait.group(1))))
                : USUAL_WAIT;
    }
}
