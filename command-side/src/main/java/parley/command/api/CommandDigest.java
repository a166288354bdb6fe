package parley.command.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The digest of a command's content, which tells a repeat from another command under the same id.
 */
final class CommandDigest {
    private static final JsonMapper CANONICAL =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private CommandDigest() {}

    /**
     * Returns SHA-256, in hex, over the name of the command and its content with members sorted by
     * name, so that neither white space nor the order of members matters.
     */
    static String of(String command, ObjectNode content) {
        var whole = JsonNodeFactory.instance.objectNode();
        whole.put("command", command);
        whole.set("content", content);
        return hex(CANONICAL.writeValueAsBytes(whole));
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
