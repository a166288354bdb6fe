package parley.security.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import parley.security.Token;

/**
 * The login cookie of a browser. It holds the token itself, hidden from scripts and not sent with
 * requests of other sites, so that no node keeps sessions and revocation takes effect at once.
 */
public final class LoginCookie {
    private static final String NAME = "parley-login";

    private LoginCookie() {}

    /** Returns the cookie's value, whether or not it is a token; empty if none was sent. */
    static Optional<String> of(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** Sets the cookie until the browser is closed. */
    public static void set(Token token, HttpServletRequest request, HttpServletResponse response) {
        add(cookie(token.text(), request).build(), response);
    }

    /** Deletes the cookie. */
    public static void clear(HttpServletRequest request, HttpServletResponse response) {
        add(cookie("", request).maxAge(0).build(), response);
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(
            String value, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Strict")
                .secure(isSecure(request));
    }

    /** The header is trusted: a client that fakes it gets a cookie that it won't send back. */
    private static boolean isSecure(HttpServletRequest request) {
        return request.isSecure()
                || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }

    private static void add(ResponseCookie cookie, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
