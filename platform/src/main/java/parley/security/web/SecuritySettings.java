package parley.security.web;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import parley.security.Token;

/**
 * How one gets in.
 *
 * @param tokens opens connections, not from a pool, as a role that may look tokens up
 * @param login whether everybody has to show a token; where not, whoever shows none is the owner
 * @param owners a token that lets the process that made it in as the owner, and is nowhere else
 */
public record SecuritySettings(DataSource tokens, boolean login, @Nullable Token owners) {
    /** Where nobody has to show anything. */
    public static SecuritySettings open(DataSource tokens) {
        return new SecuritySettings(tokens, false, null);
    }
}
