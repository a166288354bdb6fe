package parley.security.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import parley.security.AccessProblems;

/**
 * What a form must carry so that it is known to come from a page of the same login. It follows from
 * the cookie by a one-way function: whoever knows it has seen a page of that login, and no node has
 * to remember it.
 */
final class HmacCsrfTokenRepository implements CsrfTokenRepository {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String NAME = "csrf";
    private static final String HMAC = "HmacSHA256";

    /** Asks for it where the browser shows the login of its own accord. */
    static CsrfFilter filter() {
        var filter = new CsrfFilter(new HmacCsrfTokenRepository());
        // As it is, not masked anew in each page: a page that has not changed keeps its ETag.
        var handler = new CsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(NAME);
        filter.setRequestHandler(handler);
        filter.setRequireCsrfProtectionMatcher(HmacCsrfTokenRepository::isAskedFor);
        filter.setAccessDeniedHandler((request, response, _) ->
                AuthFailureResponses.write(AccessProblems.CSRF, request, response));
        return filter;
    }

    static boolean isSafe(HttpServletRequest request) {
        return SAFE.contains(request.getMethod());
    }

    /** Who logs in has seen no page of that login yet; its Origin is looked at all the same. */
    private static boolean isAskedFor(HttpServletRequest request) {
        return !isSafe(request)
                && !SecurityFilters.LOGIN.equals(request.getRequestURI())
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && LoginCookie.of(request).isPresent();
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return LoginCookie.of(request).map(HmacCsrfTokenRepository::token).orElse(null);
    }

    /** Without a login there is none to guard. */
    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token("");
    }

    @Override
    public void saveToken(
            @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {}

    private static CsrfToken token(String cookie) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", NAME, mac(cookie));
    }

    private static String mac(String cookie) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(("csrf " + cookie).getBytes(US_ASCII), HMAC));
            return HexFormat.of().formatHex(mac.doFinal("form".getBytes(US_ASCII)));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }
}
