package parley.security;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of a browser's login, {@code parley_session_<id>}, which its cookie holds. Parley stores
 * SHA-256 of it, by which it is found.
 *
 * @param id 256 random bits as base64url
 */
public record SessionId(String id) {
    private static final String PREFIX = "parley_session_";
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile(PREFIX + "([A-Za-z0-9_-]{43})");

    /** Returns a new random id. */
    public static SessionId fresh(SecureRandom random) {
        var id = new byte[BYTES];
        random.nextBytes(id);
        return new SessionId(Base64.getUrlEncoder().withoutPadding().encodeToString(id));
    }

    /** Parses an id; empty if the text does not have the form of one. */
    public static Optional<SessionId> read(String text) {
        var form = FORM.matcher(text);
        return form.matches() ? Optional.of(new SessionId(form.group(1))) : Optional.empty();
    }

    /** Returns a text in which ids are replaced by a word. */
    static String hiddenIn(String text) {
        return FORM.matcher(text).replaceAll(PREFIX + "…");
    }

    /** Returns whether a text contains an id. */
    static boolean isIn(String text) {
        return FORM.matcher(text).find();
    }

    /** Returns the id as the cookie holds it. */
    public String text() {
        return PREFIX + id;
    }

    byte[] fingerprint() {
        return Sha256.of(id);
    }

    /** Omits the id, because output may end up in logs. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
