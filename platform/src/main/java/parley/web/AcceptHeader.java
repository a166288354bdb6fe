package parley.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * Reads the {@code Accept} header. Parley writes UTF-8 alone, so a type in another charset is not
 * acceptable, which must be known before a command is decided; other parameters mean nothing.
 */
public final class AcceptHeader implements ContentNegotiationStrategy {
    private static final ContentNegotiationStrategy HEADER = new HeaderContentNegotiationStrategy();

    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request)
            throws HttpMediaTypeNotAcceptableException {
        var accepted =
                HEADER.resolveMediaTypes(request).stream()
                        .filter(AcceptHeader::isPossible)
                        .map(AcceptHeader::withoutParameters)
                        .toList();
        if (accepted.isEmpty()) {
            throw new HttpMediaTypeNotAcceptableException(List.of());
        }
        return accepted;
    }

    /** Returns the first of some types that a caller accepts. */
    public static Optional<MediaType> firstOf(List<MediaType> types, NativeWebRequest request) {
        try {
            var accepted = new AcceptHeader().resolveMediaTypes(request);
            return types.stream()
                    .filter(type -> accepted.stream().anyMatch(type::isCompatibleWith))
                    .findFirst();
        } catch (HttpMediaTypeNotAcceptableException none) {
            return Optional.empty();
        }
    }

    private static MediaType withoutParameters(MediaType type) {
        var plain = new MediaType(type.getType(), type.getSubtype());
        return new MediaType(plain, Map.of("q", Double.toString(type.getQualityValue())));
    }

    private static boolean isPossible(MediaType type) {
        var charset = type.getParameter("charset");
        var isUtf8 = charset == null || charset.replace("\"", "").equalsIgnoreCase("utf-8");
        return isUtf8 && type.getQualityValue() > 0;
    }
}
