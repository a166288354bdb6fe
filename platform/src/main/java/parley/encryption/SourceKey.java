package parley.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import parley.events.Thing;
import parley.events.source.SealedIdentity;

/**
 * The key of one confidential source. What it seals with and what it fingerprints with are derived
 * from it, so that neither tells anything of the other. It never says what it is.
 */
public final class SourceKey {
    private static final String AES = "AES";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String HMAC = "HmacSHA256";
    private static final int BITS = 256;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** Of this many bytes, or a multiple of it, is all that is sealed: lengths tell little. */
    private static final int BLOCK = 256;

    private final String id;
    private final byte[] secret;

    SourceKey(String id, byte[] secret) {
        this.id = id;
        this.secret = secret.clone();
    }

    /** A new one that nobody can guess. */
    static SourceKey fresh() {
        try {
            var generator = KeyGenerator.getInstance(AES);
            generator.init(BITS);
            return new SourceKey(
                    UUID.randomUUID().toString(), generator.generateKey().getEncoded());
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    String id() {
        return id;
    }

    byte[] secret() {
        return secret.clone();
    }

    /**
     * Seals who a source is. The same twice is sealed otherwise each time.
     *
     * @param source whose identity it is; sealed, it is no other's
     */
    public SealedIdentity seal(String identity, Thing source) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, derived("seal", AES)); // draws a nonce of its own
            cipher.updateAAD(name(source));
            var nonce = cipher.getIV();
            var sealed = cipher.doFinal(padded(identity.getBytes(UTF_8)));
            var both = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
            return new SealedIdentity(id, Base64.getEncoder().encodeToString(both));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    /**
     * What was sealed.
     *
     * @throws DecryptionFailed if this is not the key, or it was sealed for another source, or
     *     altered
     */
    public String open(SealedIdentity sealed, Thing source) {
        try {
            var both = Base64.getDecoder().decode(sealed.ciphertext());
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    derived("seal", AES),
                    new GCMParameterSpec(TAG_BITS, both, 0, NONCE_BYTES));
            cipher.updateAAD(name(source));
            return unpadded(cipher.doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new DecryptionFailed(source, broken);
        }
    }

    /** HMAC-SHA256 in hex: tells the same identity from another to whoever has the key alone. */
    public String fingerprint(String identity) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(derived("fingerprint", HMAC));
            return HexFormat.of().formatHex(mac.doFinal(identity.getBytes(UTF_8)));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Says nothing of it: texts find their way into logs. */
    @Override
    public String toString() {
        return "a key";
    }

    private SecretKey derived(String purpose, String algorithm) throws GeneralSecurityException {
        var how =
                HKDFParameterSpec.expandOnly(
                        new SecretKeySpec(secret, "HKDF"),
                        ("parley " + purpose).getBytes(UTF_8),
                        BITS / Byte.SIZE);
        return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, how);
    }

    private static byte[] name(Thing source) {
        return source.toString().getBytes(UTF_8);
    }

    /** With zeros, which no text ends with: it holds no control characters. */
    private static byte[] padded(byte[] text) {
        return Arrays.copyOf(text, Math.ceilDiv(text.length, BLOCK) * BLOCK);
    }

    private static String unpadded(byte[] padded) {
        int length = padded.length;
        while (length > 0 && padded[length - 1] == 0) {
            length--;
        }
        return new String(padded, 0, length, UTF_8);
    }
}
