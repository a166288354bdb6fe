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

/**
 * Finds out who somebody is: by the token that they show, or else, where that is enough, the owner.
 */
public final class RequestAuthenticator {
    private static final String BEARER = "Bearer ";

    private final TokenAuthenticator check;
    private final boolean login;
    private final @Nullable Token owners;

    RequestAuthenticator(TokenAuthenticator check, boolean login, @Nullable Token owners) {
        this.check = check;
        this.login = login;
        this.owners = owners;
    }

    /**
     * Who sends a request; empty if nobody has shown anything, and that is not enough. What is
     * shown in vain is never taken for nothing.
     *
     * @throws AuthenticationRejected if what was shown is not valid, or can't be looked up
     */
    Optional<TokenAuthentication> look(HttpServletRequest request) {
        refuseTokenInAddress(request.getQueryString());
        var bearer = bearer(request);
        if (bearer.isPresent()) {
            return Optional.of(visitor(bearer.get()));
        }
        var cookie = LoginCookie.of(request);
        if (cookie.isPresent()) {
            return Optional.of(visitor(cookie.get()));
        }
        return login ? Optional.empty() : Optional.of(TokenAuthentication.OWNER);
    }

    /**
     * Whom a token lets in; empty if nobody.
     *
     * @throws AccessUnavailable if it can't be looked up
     */
    public Optional<AuthenticatedUser> admit(Token token) {
        return owners != null && owners.isSame(token)
                ? Optional.of(AuthenticatedUser.OWNER)
                : check.of(token);
    }

    private TokenAuthentication visitor(String shown) {
        try {
            return Token.read(shown)
                    .flatMap(this::admit)
                    .map(TokenAuthentication::new)
                    .orElseThrow(() -> new AuthenticationRejected(AccessProblems.TOKEN_NOT_VALID));
        } catch (AccessUnavailable away) {
            throw new AuthenticationRejected(AccessProblems.ACCESS_UNAVAILABLE);
        }
    }

    /** What stands in the header, whether or not it is a token; empty if there is no header. */
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
