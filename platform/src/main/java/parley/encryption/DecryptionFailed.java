package parley.encryption;

import parley.events.Thing;

/** Thrown when a sealed identity can't be decrypted with its key: one of the two was altered. */
public final class DecryptionFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DecryptionFailed(Thing source, Exception cause) {
        super("the identity of " + source + " can't be decrypted with the stored key", cause);
    }
}
