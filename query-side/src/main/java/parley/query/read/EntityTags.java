package parley.query.read;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * A filter that tags answers with a digest of their content, so that a program which has kept one
 * is not sent the same again. It does so even where caches store nothing.
 */
public final class EntityTags extends ShallowEtagHeaderFilter {
    EntityTags() {
        setWriteWeakETag(true); // Tomcat compresses nothing that has a strong one
    }

    /** Leaves the answer to a request without a tag, which would be a fingerprint of a secret. */
    public static void suppress(HttpServletRequest request) {
        disableContentCaching(request);
    }

    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            InputStream content) {
        return !response.isCommitted()
                && status >= 200
                && status < 300
                && HttpMethod.GET.matches(request.getMethod());
    }
}
