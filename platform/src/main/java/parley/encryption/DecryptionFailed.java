package parley.encryption;

import parley.events.Thing;

/** What was sealed can't be opened, though there is a key: one of the two is not what it was. */
public final class DecryptionFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DecryptionFailed(Thing source, Exception cause) {
        super("the identity of " + source + " can't be decrypted with the stored key", cause);
    }
}
