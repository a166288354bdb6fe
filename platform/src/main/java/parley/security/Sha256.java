package parley.security;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, of secrets with enough entropy for a single fast hash to suffice. */
final class Sha256 {
    private Sha256() {}

    /** Returns the hash of a text as written, so that no other encoding of it is accepted. */
    static byte[] of(String ascii) {
        return of(ascii.getBytes(US_ASCII));
    }

    static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
