package parley.security;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.events.GivenText;
import parley.events.InvalidValue;
import parley.events.TextRules;

/**
 * A request for a new token.
 *
 * @param name the name of its holder; the recorder on the events that they record
 * @param lasts how long it is valid; absent for until it is revoked
 */
public record TokenRequest(
        String name, Set<Role> roles, NegotiationScope reach, @Nullable Duration lasts) {
    /** In UTF-16 code units. */
    private static final int MAX_NAME_LENGTH = 100;

    /**
     * Validates the request.
     *
     * @throws InvalidValue if a part of it is invalid, with the reason
     */
    public TokenRequest {
        name = TextRules.line(GivenText.check(name.strip()));
        if (name.length() > MAX_NAME_LENGTH) {
            throw new InvalidValue(
                    "a name may have at most "
                            + MAX_NAME_LENGTH
                            + " characters; this one has "
                            + name.length());
        }
        if (Lookalike.isOf(AuthenticatedUser.OWNER.name(), name)) {
            throw new InvalidValue(
                    "this name is, or looks like, the one that is reserved for the owner of the machine; give another name");
        }
        if (Token.isId(name)) {
            throw new InvalidValue("this looks like the id of a token; give another name");
        }
        if (roles.isEmpty()) {
            throw new InvalidValue("a token must have at least one role");
        }
        roles = Set.copyOf(roles);
        if (reach.only() != null && reach.only().isEmpty()) {
            throw new InvalidValue("a token must be for at least one negotiation");
        }
        if (lasts != null && !lasts.isPositive()) {
            throw new InvalidValue("a token must be valid for some time");
        }
    }
}
