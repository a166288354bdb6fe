package parley.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import parley.eventstore.read.LogClock;

/**
 * Says in each answer how many seconds the newest record lies ahead of this machine's clock, where
 * it does. It is set before a request is handled and, since that may be what shows it, once more
 * before an answer's body is written.
 */
@RestControllerAdvice
public final class ClockAheadHeader implements ResponseBodyAdvice<Object>, HandlerInterceptor {
    public static final String NAME = "Parley-Clock-Ahead";

    private final LogClock clock;

    ClockAheadHeader(LogClock clock) {
        this.clock = clock;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var seconds = clock.aheadSeconds();
        if (seconds > 0) {
            response.setHeader(NAME, Long.toString(seconds));
        }
        return true;
    }

    @Override
    public boolean supports(
            MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        var seconds = clock.aheadSeconds();
        if (seconds > 0) {
            response.getHeaders().set(NAME, Long.toString(seconds));
        }
        return body;
    }
}
