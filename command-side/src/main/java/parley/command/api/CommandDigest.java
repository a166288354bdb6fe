package parley.command.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import parley.command.Command;
import parley.json.Json;
import tools.jackson.databind.json.JsonMapper;

/**
 * The digest of a command's content, which tells a repeat from another command under the same id.
 */
final class CommandDigest {
    private static final JsonMapper CANONICAL = Json.canonical();

    private CommandDigest() {}

    /**
     * Returns SHA-256, in hex, of a command as it was understood, so that it does not matter how it
     * was written: in what order, with absent, null or empty members, with values in their short or
     * their long form, with text before or after NFC. Its id is no part of it.
     */
    static String of(CommonFields fields, Command command) {
        var content = new Content(command.getClass().getSimpleName(), fields.withoutId(), command);
        return hex(CANONICAL.writeValueAsBytes(content));
    }

    /**
     * Returns the digest of a command that carries an identity. With the recorder and a keyed
     * fingerprint in it, nobody can confirm a guess by repeating another's command.
     *
     * @param digest of the command without the identity
     * @param fingerprint keyed hash of the identity
     * @param recorder who sends the command
     */
    static String of(String digest, String fingerprint, String recorder) {
        return hex((digest + " " + fingerprint + " " + recorder).getBytes(StandardCharsets.UTF_8));
    }

    private record Content(String name, CommonFields fields, Command command) {}

    private static String hex(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
