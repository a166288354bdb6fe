package parley.log;

/**
 * Nothing was stored, and nothing refused: an earlier append of the same {@link Succession} was not
 * stored, so that this one has to be decided on anew.
 */
public final class SentBack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SentBack() {
        super("an earlier record of the same succession was not stored", null, false, false);
    }
}
