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
 * A stateless repository of CSRF tokens. A token is derived from the login cookie by HMAC, so that
 * only pages of the same login contain it, and no node has to store it.
 */
final class HmacCsrfTokenRepository implements CsrfTokenRepository {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String NAME = "csrf";
    private static final String HMAC = "HmacSHA256";

    /** Returns a filter that requires the token where browsers send the login cookie. */
    static CsrfFilter filter() {
        var filter = new CsrfFilter(new HmacCsrfTokenRepository());
        // Not masked anew for each page, so that an unchanged page keeps its ETag.
        var handler = new CsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(NAME);
        filter.setRequestHandler(handler);
        filter.setRequireCsrfProtectionMatcher(HmacCsrfTokenRepository::isRequired);
        filter.setAccessDeniedHandler((request, response, _) ->
                AuthFailureResponses.write(AccessProblems.CSRF, request, response));
        return filter;
    }

    static boolean isSafe(HttpServletRequest request) {
        return SAFE.contains(request.getMethod());
    }

    /** The login itself is exempt, as no page of it was seen yet; {@link OriginGuard} checks it. */
    private static boolean isRequired(HttpServletRequest request) {
        return !isSafe(request)
                && !SecurityFilters.LOGIN.equals(request.getRequestURI())
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && LoginCookie.of(request).isPresent();
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return LoginCookie.of(request).map(HmacCsrfTokenRepository::token).orElse(null);
    }

    /** Without a login there is nothing to protect. */
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
