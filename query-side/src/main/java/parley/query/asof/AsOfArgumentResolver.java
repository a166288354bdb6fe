package parley.query.asof;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import parley.query.web.InvalidParameter;

/**
 * Gives a handler the times of its question. Which of the parameters it takes, {@link
 * parley.openapi.QueryParameters} says; any other was refused before.
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
        return new AsOfParameters(
                request.getParameter("at"),
                request.getParameter("knownAt"),
                request.getParameter("during"),
                isTrue("certain", request.getParameter("certain")));
    }

    private static boolean isTrue(String name, @Nullable String text) {
        try {
            return Boolean.TRUE.equals(
                    DefaultConversionService.getSharedInstance().convert(text, Boolean.class));
        } catch (ConversionFailedException e) {
            throw InvalidParameter.because(name, "This must be true or false.");
        }
    }
}
