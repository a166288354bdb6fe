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
 * What a browser keeps of a login: the token itself, out of reach of scripts and sent by no other
 * site's page. No node has to remember anything, and a revoked token is out at once.
 */
public final class LoginCookie {
    private static final String NAME = "parley-login";

    private LoginCookie() {}

    /** What a browser sends, whether or not it is a token; empty if it sends nothing. */
    static Optional<String> of(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** Has the browser keep a token until it is closed. */
    public static void set(Token token, HttpServletRequest request, HttpServletResponse response) {
        add(cookie(token.text(), request).build(), response);
    }

    /** Has the browser forget it. */
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

    /** Whoever claims that without its being so gets a cookie that is not sent back. */
    private static boolean isSecure(HttpServletRequest request) {
        return request.isSecure()
                || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }

    private static void add(ResponseCookie cookie, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
