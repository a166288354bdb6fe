package parley.events.source;

import parley.events.InvalidValue;
import parley.events.TextRules;

/**
 * The identity of a confidential source, encrypted under a key that is kept outside of the log.
 *
 * @param key the key's id
 * @param ciphertext the encrypted identity, in base64; {@code parley.json.Redaction} recognises it
 *     by this name
 */
public record SealedIdentity(String key, String ciphertext) {
    public SealedIdentity {
        key = TextRules.line(key);
        if (ciphertext.isBlank()) {
            throw new InvalidValue("a sealed identity must have a ciphertext");
        }
    }

    /** Omits the ciphertext, because texts may end up in logs. */
    @Override
    public String toString() {
        return "sealed";
    }
}
