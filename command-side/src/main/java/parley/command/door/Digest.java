package parley.command.door;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The fingerprint of a command's content, by which a repeat is told from a reuse of its id. */
final class Digest {
    private static final JsonMapper CANONICAL =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private Digest() {}

    /**
     * SHA-256, in hex, over the command's name and its content with members in order of their
     * names; neither white space nor the order of members matters.
     */
    static String of(String command, ObjectNode content) {
        var whole = JsonNodeFactory.instance.objectNode();
        whole.put("command", command);
        whole.set("content", content);
        return HexFormat.of().formatHex(sha256().digest(CANONICAL.writeValueAsBytes(whole)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
