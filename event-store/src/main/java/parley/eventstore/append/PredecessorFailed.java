package parley.eventstore.append;

/**
 * Nothing was stored, and nothing refused: an earlier append of the same {@link AppendSequence} was
 * not stored, so that this one has to be decided on anew.
 */
public final class PredecessorFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PredecessorFailed() {
        super("an earlier record of the same sequence was not stored", null, false, false);
    }
}
