package parley.standalone.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A text that must not be found, in all the forms in which it might be, in lower case.
 *
 * @param text the text
 */
record ForbiddenText(String text, List<String> forms) {

    /** Returns a text as it is, in hex, in base64 at any offset, and as a plain digest. */
    static ForbiddenText of(String text) {
        var bytes = text.getBytes(UTF_8);
        var forms =
                Stream.of(
                        Stream.of(text, HexFormat.of().formatHex(bytes), sha256(bytes)),
                        IntStream.range(0, 3).mapToObj(shift -> base64(bytes, shift)));
        return new ForbiddenText(
                text, forms.flatMap(form -> form).map(ForbiddenText::folded).toList());
    }

    /** Returns ciphertext as it is stored. */
    static ForbiddenText ofCiphertext(String ciphertext) {
        return new ForbiddenText("a ciphertext", List.of(folded(ciphertext)));
    }

    boolean isIn(String text) {
        var folded = folded(text);
        return forms.stream().anyMatch(folded::contains);
    }

    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Returns base64 at an offset, without letters that depend on neighbouring bytes. */
    private static String base64(byte[] bytes, int shift) {
        var shifted = new byte[shift + bytes.length];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        var whole = Arrays.copyOf(shifted, shifted.length / 3 * 3);
        return Base64.getEncoder().encodeToString(whole).substring(shift == 0 ? 0 : shift + 1);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
