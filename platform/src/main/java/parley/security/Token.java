package parley.security;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A bearer token, {@code parley_<id>_<secret>}. Parley stores its id, by which it is found, and a
 * fingerprint of its secret.
 *
 * @param id 48 random bits in hex; not secret
 * @param secret 256 random bits as base64url: enough entropy for a single fast hash to suffice
 */
public record Token(String id, String secret) {
    private static final String PREFIX = "parley_";
    private static final int ID_BYTES = 6;
    private static final int SECRET_BYTES = 32;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{12}");
    private static final Pattern FORM =
            Pattern.compile(PREFIX + "([0-9a-f]{12})_([A-Za-z0-9_-]{43})");

    /** Returns a new random token. */
    public static Token fresh(SecureRandom random) {
        var id = new byte[ID_BYTES];
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(id);
        random.nextBytes(secret);
        return new Token(
                HexFormat.of().formatHex(id),
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Parses a token; empty if the text does not have the form of one. */
    public static Optional<Token> read(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Token(form.group(1), form.group(2)))
                : Optional.empty();
    }

    /** Returns whether a text contains a token, or the id of a session, which is worth as much. */
    public static boolean isIn(String text) {
        return text.contains(PREFIX) && (FORM.matcher(text).find() || SessionId.isIn(text));
    }

    /** Returns a text in which tokens and sessions lack their secrets. */
    static String withoutSecrets(String text) {
        return SessionId.hiddenIn(FORM.matcher(text).replaceAll(PREFIX + "$1_…"));
    }

    /** Returns whether a text has the form of an id. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Returns the token as its holder keeps it, with its secret. */
    public String text() {
        return PREFIX + id + "_" + secret;
    }

    /**
     * Returns SHA-256 of the secret, which only its holder can compute: by it, a service shows the
     * database that it was presented with the token, without telling it the token.
     */
    byte[] proof() {
        return Sha256.of(secret);
    }

    /** Returns SHA-256 of the {@link #proof}. */
    byte[] fingerprint() {
        return Sha256.of(proof());
    }

    /** Returns whether both are the same, in constant time. */
    public boolean isSame(Token other) {
        return id.equals(other.id) && other.isOf(fingerprint());
    }

    /** Returns whether its secret has this fingerprint, in constant time. */
    boolean isOf(byte[] fingerprint) {
        return MessageDigest.isEqual(fingerprint(), fingerprint);
    }

    /** Omits the secret, because output may end up in logs. */
    @Override
    public String toString() {
        return PREFIX + id + "_…";
    }
}
