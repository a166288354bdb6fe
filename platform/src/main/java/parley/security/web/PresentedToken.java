package parley.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The token of a request, for forwarding it on the user's behalf. */
public final class PresentedToken {
    private PresentedToken() {}

    /** Returns the token of an authenticated request; empty if none was presented. */
    public static Optional<String> by(HttpServletRequest request) {
        return RequestAuthenticator.bearer(request).or(() -> LoginCookie.of(request));
    }
}
