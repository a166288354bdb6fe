package parley.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The token or session of a request, for forwarding it on the user's behalf. */
public final class PresentedToken {
    private PresentedToken() {}

    /** Returns what an authenticated request presented; empty if it was nothing. */
    public static Optional<String> by(HttpServletRequest request) {
        return RequestAuthenticator.bearer(request).or(() -> LoginCookie.of(request));
    }
}
