package parley.command.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The fingerprint of a command's content, by which a repeat is told from a reuse of its id. */
final class CommandDigest {
    private static final JsonMapper CANONICAL =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private CommandDigest() {}

    /**
     * SHA-256, in hex, over the command's name and its content with members in order of their
     * names; neither white space nor the order of members matters.
     */
    static String of(String command, ObjectNode content) {
        var whole = JsonNodeFactory.instance.objectNode();
        whole.put("command", command);
        whole.set("content", content);
        return hex(CANONICAL.writeValueAsBytes(whole));
    }

    /**
     * The fingerprint of a command with something confided in it: of another's command nobody finds
     * out, by repeating it under a guess, what was confided.
     *
     * @param digest of the command without
     * @param confided fingerprint of what was confided
     * @param recorder who confides it
     */
    static String of(String digest, String confided, String recorder) {
        return hex((digest + " " + confided + " " + recorder).getBytes(StandardCharsets.UTF_8));
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
