package parley.security.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import parley.security.SessionId;

/**
 * The login cookie of a browser. It holds the id of a session, hidden from scripts and not sent
 * with requests of other sites.
 */
final class LoginCookie {
    private static final String NAME = "parley-login";

    private LoginCookie() {}

    /** Returns the session that the cookie names, whether or not there is such a one. */
    static Optional<SessionId> session(HttpServletRequest request) {
        return of(request).flatMap(SessionId::read);
    }

    /** Returns the cookie's value, whatever it is; empty if none was sent. */
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
    static void set(SessionId session, HttpServletRequest request, HttpServletResponse response) {
        add(cookie(session.text(), request).build(), response);
    }

    /** Deletes the cookie. */
    static void clear(HttpServletRequest request, HttpServletResponse response) {
        add(cookie("", request).maxAge(0).build(), response);
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(
            String value, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Strict")
                .secure(SecurityHeaders.isSecure(request));
    }

    private static void add(ResponseCookie cookie, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
