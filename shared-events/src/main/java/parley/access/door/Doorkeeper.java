package parley.access.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import parley.access.Access;
import parley.access.AccessUnavailable;
import parley.access.Refusals;
import parley.access.Token;
import parley.access.TokenCheck;

/**
 * Finds out who somebody is: by the token that they show, or else, where that is enough, the owner.
 */
public final class Doorkeeper {
    private static final String BEARER = "Bearer ";

    private final TokenCheck check;
    private final boolean login;
    private final @Nullable Token owners;

    Doorkeeper(TokenCheck check, boolean login, @Nullable Token owners) {
        this.check = check;
        this.login = login;
        this.owners = owners;
    }

    /**
     * Who sends a request; empty if nobody has shown anything, and that is not enough. What is
     * shown in vain is never taken for nothing.
     *
     * @throws Refused if what was shown is not valid, or can't be looked up
     */
    Optional<Visitor> look(HttpServletRequest request) {
        refuseTokenInAddress(request.getQueryString());
        var bearer = bearer(request);
        if (bearer.isPresent()) {
            return Optional.of(visitor(bearer.get()));
        }
        var cookie = LoginCookie.of(request);
        if (cookie.isPresent()) {
            return Optional.of(visitor(cookie.get()));
        }
        return login ? Optional.empty() : Optional.of(Visitor.OWNER);
    }

    /**
     * Whom a token lets in; empty if nobody.
     *
     * @throws AccessUnavailable if it can't be looked up
     */
    public Optional<Access> admit(Token token) {
        return owners != null && owners.isSame(token) ? Optional.of(Access.OWNER) : check.of(token);
    }

    private Visitor visitor(String shown) {
        try {
            return Token.read(shown)
                    .flatMap(this::admit)
                    .map(Visitor::new)
                    .orElseThrow(() -> new Refused(Refusals.TOKEN_NOT_VALID));
        } catch (AccessUnavailable away) {
            throw new Refused(Refusals.ACCESS_UNAVAILABLE);
        }
    }

    /** What stands in the header, whether or not it is a token; empty if there is no header. */
    static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .map(Doorkeeper::bearer);
    }

    private static String bearer(String header) {
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : "";
    }

    private static void refuseTokenInAddress(@Nullable String query) {
        if (query != null && Token.isIn(query)) {
            throw new Refused(Refusals.TOKEN_IN_ADDRESS);
        }
    }
}
