package parley.events.source;

import parley.events.InvalidValue;
import parley.events.TextRules;

/**
 * Who a confidential source is, under seal: nobody learns it without a key that is kept outside of
 * the log.
 *
 * @param key the key's id
 * @param ciphertext what was sealed, in base64; by this name {@code parley.json.Sealed} knows what
 *     is shown to nobody
 */
public record SealedIdentity(String key, String ciphertext) {
    public SealedIdentity {
        key = TextRules.line(key);
        if (ciphertext.isBlank()) {
            throw new InvalidValue("a sealed identity must have a ciphertext");
        }
    }

    /** Says that it is sealed, and no more: texts find their way into logs. */
    @Override
    public String toString() {
        return "sealed";
    }
}
