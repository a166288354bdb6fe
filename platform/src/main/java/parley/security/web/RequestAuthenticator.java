package parley.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import parley.security.AccessProblems;
import parley.security.AccessUnavailable;
import parley.security.AuthenticatedUser;
import parley.security.Token;
import parley.security.TokenAuthenticator;

/** Authenticates requests by their token or, where no login is required, as the owner. */
public final class RequestAuthenticator {
    private static final String BEARER = "Bearer ";

    private final TokenAuthenticator authenticator;
    private final boolean login;
    private final @Nullable Token ownerToken;

    RequestAuthenticator(
            TokenAuthenticator authenticator, boolean login, @Nullable Token ownerToken) {
        this.authenticator = authenticator;
        this.login = login;
        this.ownerToken = ownerToken;
    }

    /**
     * Authenticates a request; empty if it presents no token and login is required. An invalid
     * token is rejected even where none is required.
     *
     * @throws AuthenticationRejected if the token is invalid or can't be looked up
     */
    Optional<TokenAuthentication> authenticate(HttpServletRequest request) {
        refuseTokenInAddress(request.getQueryString());
        var bearer = bearer(request);
        if (bearer.isPresent()) {
            return Optional.of(authentication(bearer.get()));
        }
        var cookie = LoginCookie.of(request);
        if (cookie.isPresent()) {
            return Optional.of(authentication(cookie.get()));
        }
        return login ? Optional.empty() : Optional.of(TokenAuthentication.OWNER);
    }

    /**
     * Returns the user of a token; empty if it is not valid.
     *
     * @throws AccessUnavailable if it can't be looked up
     */
    public Optional<AuthenticatedUser> admit(Token token) {
        return ownerToken != null && ownerToken.isSame(token)
                ? Optional.of(AuthenticatedUser.OWNER)
                : authenticator.of(token);
    }

    private TokenAuthentication authentication(String presented) {
        try {
            return Token.read(presented)
                    .flatMap(this::admit)
                    .map(TokenAuthentication::new)
                    .orElseThrow(() -> new AuthenticationRejected(AccessProblems.TOKEN_NOT_VALID));
        } catch (AccessUnavailable unavailable) {
            throw new AuthenticationRejected(AccessProblems.ACCESS_UNAVAILABLE);
        }
    }

    /** Returns what the header presents as a token, valid or not; empty if there is no header. */
    static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .map(RequestAuthenticator::bearer);
    }

    private static String bearer(String header) {
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : "";
    }

    private static void refuseTokenInAddress(@Nullable String query) {
        if (query != null && Token.isIn(query)) {
            throw new AuthenticationRejected(AccessProblems.TOKEN_IN_ADDRESS);
        }
    }
}
