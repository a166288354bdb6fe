package parley.security;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody shows to be let in: {@code parley_<id>_<secret>}. Parley keeps its id, by which it
 * is found, and a fingerprint of its secret.
 *
 * @param id 48 random bits in hex; no secret
 * @param secret 256 random bits as base64url: so many that one fast hash is enough
 */
public record Token(String id, String secret) {
    private static final String PREFIX = "parley_";
    private static final int ID_BYTES = 6;
    private static final int SECRET_BYTES = 32;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{12}");
    private static final Pattern FORM =
            Pattern.compile(PREFIX + "([0-9a-f]{12})_([A-Za-z0-9_-]{43})");

    /** A new one that nobody can guess. */
    public static Token fresh(SecureRandom random) {
        var id = new byte[ID_BYTES];
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(id);
        random.nextBytes(secret);
        return new Token(
                HexFormat.of().formatHex(id),
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Empty if the text has not the form of one. */
    public static Optional<Token> read(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Token(form.group(1), form.group(2)))
                : Optional.empty();
    }

    /** Whether one stands somewhere in a text. */
    public static boolean isIn(String text) {
        return text.contains(PREFIX) && FORM.matcher(text).find();
    }

    /** Whether a text has the form of an id. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** As its holder keeps it. */
    public String text() {
        return PREFIX + id + "_" + secret;
    }

    /** SHA-256 of the secret as it is written, so that no second writing passes for it. */
    byte[] fingerprint() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Whether both are the same, in a time that tells nothing. */
    public boolean isSame(Token other) {
        return id.equals(other.id) && other.isOf(fingerprint());
    }

    /** Whether its secret has this fingerprint, in a time that tells nothing. */
    boolean isOf(byte[] fingerprint) {
        return MessageDigest.isEqual(fingerprint(), fingerprint);
    }

    /** Without the secret: what is printed may be kept. */
    @Override
    public String toString() {
        return PREFIX + id + "_…";
    }
}
