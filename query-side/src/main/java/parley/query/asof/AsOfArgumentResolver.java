package parley.query.asof;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import parley.openapi.QueryParameters;
import parley.problem.RequestProblems;

/**
 * Resolves the times of a question. {@link QueryParameters} lists those parameters that the handler
 * accepts; a request with any other has been refused before.
 */
public final class AsOfArgumentResolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AsOfParameters.class;
    }

    @Override
    public AsOfParameters resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(accepted(parameter), request::getParameter);
    }

    private static Set<String> accepted(MethodParameter parameter) {
        var accepted = parameter.getParameterAnnotation(QueryParameters.class);
        return accepted == null ? Set.of() : Set.of(accepted.value());
    }

    static AsOfParameters of(Set<String> accepted, Function<String, @Nullable String> request) {
        Function<String, @Nullable String> value =
                name -> accepted.contains(name) ? request.apply(name) : null;
        return new AsOfParameters(
                value.apply("at"),
                value.apply("knownAt"),
                value.apply("during"),
                isTrue("certain", value.apply("certain")));
    }

    private static boolean isTrue(String name, @Nullable String text) {
        try {
            var given = DefaultConversionService.getSharedInstance().convert(text, Boolean.class);
            if (given != null || text == null) {
                return Boolean.TRUE.equals(given);
            }
        } catch (ConversionFailedException e) {
            // refused below, as is an empty text
        }
        throw RequestProblems.invalidParameter(name, "This must be true or false.").rejected();
    }
}
