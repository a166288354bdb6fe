package parley.management;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Times requests by method, address pattern and class of status, all of which have few values. */
final class RequestMetricsInterceptor implements HandlerInterceptor {
    private static final String STARTED = RequestMetricsInterceptor.class.getName();

    private final MeterRegistry meters;

    RequestMetricsInterceptor(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(STARTED) == null) {
            request.setAttribute(STARTED, Timer.start(meters));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        if (request.getAttribute(STARTED) instanceof Timer.Sample sample) {
            request.removeAttribute(STARTED);
            sample.stop(
                    Timer.builder("parley.requests")
                            .description("Requests answered")
                            .tag("method", request.getMethod())
                            .tag("address", pattern(request))
                            .tag("status", response.getStatus() / 100 + "xx")
                            .register(meters));
        }
    }

    private static String pattern(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
                        instanceof String pattern
                ? pattern
                : "none";
    }
}
