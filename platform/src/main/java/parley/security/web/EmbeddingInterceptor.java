package parley.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets allowed origins show {@link Embeddable} pages in a frame. */
final class EmbeddingInterceptor implements HandlerInterceptor {
    private final AllowedOrigins allowed;

    EmbeddingInterceptor(AllowedOrigins allowed) {
        this.allowed = allowed;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!allowed.embedding().isEmpty()
                && handler instanceof HandlerMethod method
                && method.hasMethodAnnotation(Embeddable.class)) {
            SecurityHeaders.allowFrames(response, allowed);
        }
        return true;
    }
}
