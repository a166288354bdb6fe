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
 * The key of a confidential source. The keys for encryption and for fingerprints are derived from
 * it, so that neither reveals the other.
 */
public final class SourceKey {
    private static final String AES = "AES";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String HMAC = "HmacSHA256";
    private static final int BITS = 256;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** Plaintexts are padded to a multiple of this many bytes, so that lengths reveal little. */
    private static final int BLOCK = 256;

    private final String id;
    private final byte[] secret;

    SourceKey(String id, byte[] secret) {
        this.id = id;
        this.secret = secret.clone();
    }

    /** Returns a new random key. */
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

    /** Returns a key that is derived from this one, and is the same for a source each time. */
    SourceKey keyOf(Thing source) {
        try {
            var name = UUID.nameUUIDFromBytes(name(source)).toString();
            return new SourceKey(name, derived("trial " + source, AES).getEncoded());
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
     * Encrypts a source's identity, with a new nonce each time.
     *
     * @param source the source, to which the ciphertext is bound
     */
    public SealedIdentity seal(String identity, Thing source) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, derived("seal", AES)); // generates a nonce
            cipher.updateAAD(name(source));
            var nonce = cipher.getIV();
            var sealed = cipher.doFinal(padded(identity.getBytes(UTF_8)));
            var ciphertext = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, ciphertext, nonce.length, sealed.length);
            return new SealedIdentity(id, Base64.getEncoder().encodeToString(ciphertext));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    /**
     * Decrypts a source's identity.
     *
     * @throws DecryptionFailed if it was sealed with another key or for another source, or altered
     */
    public String open(SealedIdentity sealed, Thing source) {
        try {
            var ciphertext = Base64.getDecoder().decode(sealed.ciphertext());
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    derived("seal", AES),
                    new GCMParameterSpec(TAG_BITS, ciphertext, 0, NONCE_BYTES));
            cipher.updateAAD(name(source));
            return unpadded(
                    cipher.doFinal(ciphertext, NONCE_BYTES, ciphertext.length - NONCE_BYTES));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new DecryptionFailed(source, e);
        }
    }

    /** Returns HMAC-SHA256 in hex, by which only holders of the key can compare identities. */
    public String fingerprint(String identity) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(derived("fingerprint", HMAC));
            return HexFormat.of().formatHex(mac.doFinal(identity.getBytes(UTF_8)));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Omits the key, because texts may end up in logs. */
    @Override
    public String toString() {
        return "a key";
    }

    private SecretKey derived(String purpose, String algorithm) throws GeneralSecurityException {
        var parameters =
                HKDFParameterSpec.expandOnly(
                        new SecretKeySpec(secret, "HKDF"),
                        ("parley " + purpose).getBytes(UTF_8),
                        BITS / Byte.SIZE);
        return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
    }

    private static byte[] name(Thing source) {
        return source.toString().getBytes(UTF_8);
    }

    /** Pads with zeros, which no identity ends with, as it contains no control characters. */
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
