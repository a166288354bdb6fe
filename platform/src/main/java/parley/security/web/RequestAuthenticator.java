package parley.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import parley.problem.Problem;
import parley.security.AccessProblems;
import parley.security.AccessUnavailable;
import parley.security.AuthenticatedUser;
import parley.security.SessionId;
import parley.security.Token;
import parley.security.TokenAuthenticator;
import parley.security.TokenCheck;

/**
 * Authenticates requests by their token or session or, where no login is required, as the owner.
 */
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
        refuseTokenInAddress(request);
        var bearer = bearer(request);
        if (bearer.isPresent()) {
            return Optional.of(authentication(bearer.get(), request));
        }
        var cookie = LoginCookie.of(request);
        if (cookie.isPresent()) {
            return Optional.of(
                    SessionId.read(cookie.get())
                            .map(session -> authentication(session, request))
                            .orElseThrow(
                                    () -> new AuthenticationRejected(AccessProblems.LOGIN_ENDED)));
        }
        return login ? Optional.empty() : Optional.of(TokenAuthentication.OWNER);
    }

    /**
     * Returns what a token is worth.
     *
     * @throws AccessUnavailable if it can't be looked up
     */
    public TokenCheck check(Token token) {
        return ownerToken != null && ownerToken.isSame(token)
                ? new TokenCheck.Valid(AuthenticatedUser.OWNER, token.id())
                : authenticator.of(token);
    }

    /**
     * Returns what a session is worth.
     *
     * @throws AccessUnavailable if it can't be looked up
     */
    TokenCheck check(SessionId session) {
        return authenticator.of(session);
    }

    /** Query-side forwards a form with the session of whoever sends it. */
    private TokenAuthentication authentication(String presented, HttpServletRequest request) {
        var session = SessionId.read(presented);
        if (session.isPresent()) {
            return authentication(session.get(), request);
        }
        var token =
                Token.read(presented)
                        .orElseThrow(
                                () -> new AuthenticationRejected(AccessProblems.TOKEN_NOT_VALID));
        AuditedRequest.presents("token " + token.id(), request);
        return admitted(() -> check(token), AccessProblems.TOKEN_NOT_VALID);
    }

    private TokenAuthentication authentication(SessionId session, HttpServletRequest request) {
        AuditedRequest.presents("a session", request);
        return admitted(() -> check(session), AccessProblems.LOGIN_ENDED);
    }

    private static TokenAuthentication admitted(Supplier<TokenCheck> check, Problem otherwise) {
        try {
            return switch (check.get()) {
                case TokenCheck.Valid(var user, _) -> new TokenAuthentication(user);
                case TokenCheck.Expired(var at) ->
                        throw new AuthenticationRejected(AccessProblems.expired(at));
                case TokenCheck.Invalid() -> throw new AuthenticationRejected(otherwise);
            };
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

    private static void refuseTokenInAddress(HttpServletRequest request) {
        if (TokenInAddress.isIn(request)) {
            throw new AuthenticationRejected(AccessProblems.TOKEN_IN_ADDRESS);
        }
    }
}
