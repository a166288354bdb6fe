package parley.eventstore;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What a row's hash says of a long text: SHA-256 of a salt and the text in UTF-8. Without the salt,
 * which is random, nobody can find the text by trying out what it might say. So a row can be proven
 * to somebody who may not read the text, and still be proven once the text is gone.
 */
public final class SaltedHash {
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SaltedHash() {}

    /** Returns a salt for one text: 16 random bytes. */
    public static byte[] newSalt() {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /** Returns the hash as 64 hexadecimal digits in lower case. */
    static String of(byte[] salt, String text) {
        var digest = RowHash.sha256();
        digest.update(salt);
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
