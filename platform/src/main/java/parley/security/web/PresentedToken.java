package parley.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What somebody has shown to be let in, for whoever asks elsewhere on their behalf. */
public final class PresentedToken {
    private PresentedToken() {}

    /** The token of a request that was let in; empty where none was shown. */
    public static Optional<String> by(HttpServletRequest request) {
        return RequestAuthenticator.bearer(request).or(() -> LoginCookie.of(request));
    }
}
