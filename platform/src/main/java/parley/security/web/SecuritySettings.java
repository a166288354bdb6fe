package parley.security.web;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import parley.security.Token;

/**
 * The settings of authentication.
 *
 * @param tokens opens connections, not from a pool, as a role that may look up tokens
 * @param login whether a token is required; otherwise, requests without one are the owner's
 * @param owners a token that authenticates the process that created it as the owner; never stored
 * @param allowed the other sites whose pages may read
 */
public record SecuritySettings(
        DataSource tokens, boolean login, @Nullable Token owners, AllowedOrigins allowed) {
    /** Returns settings that require no login. */
    public static SecuritySettings open(DataSource tokens) {
        return new SecuritySettings(tokens, false, null, AllowedOrigins.NONE);
    }
}
