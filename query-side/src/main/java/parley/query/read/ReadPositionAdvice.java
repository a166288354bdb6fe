package parley.query.read;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import parley.query.web.QueryEndpoint;

/**
 * Names no lower position in an answer than its request did. The facts have reached that one, but
 * an answer about what was known before rests on an earlier one; a program that sends it with its
 * next read would no longer read what it wrote.
 */
@RestControllerAdvice(annotations = QueryEndpoint.class)
final class ReadPositionAdvice implements ResponseBodyAdvice<Object> {
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
        var answered = response.getHeaders().getFirst(ReadYourWritesInterceptor.NAME);
        var named = request.getHeaders().getFirst(ReadYourWritesInterceptor.NAME);
        if (answered != null && named != null && Long.parseLong(named) > Long.parseLong(answered)) {
            response.getHeaders().set(ReadYourWritesInterceptor.NAME, named);
        }
        return body;
    }
}
