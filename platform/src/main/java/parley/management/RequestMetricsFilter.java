package parley.management;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Times every request, in front of all other filters, by its method, the pattern of its address and
 * the class of its status. Each of these has few values, so that callers can't make series.
 */
final class RequestMetricsFilter extends OncePerRequestFilter {
    private static final Set<String> METHODS =
            Arrays.stream(HttpMethod.values()).map(HttpMethod::name).collect(Collectors.toSet());

    private final MeterRegistry meters;

    RequestMetricsFilter(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var sample = Timer.start(meters);
        var status = "5xx"; // unless something is answered
        try {
            chain.doFilter(request, response);
            status = response.getStatus() / 100 + "xx";
        } finally {
            sample.stop(
                    LatencyBuckets.timer("parley.requests")
                            .description("Requests answered")
                            .tag("method", method(request))
                            .tag("address", pattern(request))
                            .tag("status", status)
                            .register(meters));
        }
    }

    private static String method(HttpServletRequest request) {
        return METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
    }

    /** Returns the pattern of the handler that was found; none was if a filter refused. */
    private static String pattern(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
                        instanceof String pattern
                ? pattern
                : "none";
    }
}
