package parley.access;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.events.Invalid;
import parley.events.Text;

/**
 * What somebody wants a token for.
 *
 * @param name of its holder; the recorder on the events that they record
 * @param lasts how long it is valid; absent for as long as nobody revokes it
 */
public record TokenOrder(String name, Set<Role> roles, Reach reach, @Nullable Duration lasts) {
    /** The greatest length of a name, in UTF-16 code units. */
    public static final int LONGEST_NAME = 100;

    /**
     * Checks it.
     *
     * @throws Invalid if it can't be, saying why
     */
    public TokenOrder {
        name = Text.line(name.strip());
        if (!Text.isVisible(name)) {
            throw new Invalid("this name has no visible characters");
        }
        if (name.length() > LONGEST_NAME) {
            throw new Invalid(
                    "a name may have at most "
                            + LONGEST_NAME
                            + " characters; this one has "
                            + name.length());
        }
        if (name.equalsIgnoreCase(Access.OWNER.name())) {
            throw new Invalid(
                    "this name is reserved for the owner of the machine; give another name");
        }
        if (Token.isId(name)) {
            throw new Invalid("this looks like the id of a token; give another name");
        }
        if (roles.isEmpty()) {
            throw new Invalid("a token must have at least one role");
        }
        roles = Set.copyOf(roles);
        if (reach.only() != null && reach.only().isEmpty()) {
            throw new Invalid("a token must be for at least one negotiation");
        }
        if (lasts != null && !lasts.isPositive()) {
            throw new Invalid("a token must be valid for some time");
        }
    }
}
