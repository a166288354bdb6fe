package parley.sealing;

import parley.events.Thing;

/** What was sealed can't be opened, though there is a key: one of the two is not what it was. */
public final class SealBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SealBroken(Thing source, Exception cause) {
        super("the identity of " + source + " can't be opened by the key that is kept", cause);
    }
}
