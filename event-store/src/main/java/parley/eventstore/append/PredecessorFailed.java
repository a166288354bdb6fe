package parley.eventstore.append;

/**
 * Thrown when an earlier append of the same {@link AppendSequence} was not stored, so that this one
 * was not tried and has to be decided again.
 */
public final class PredecessorFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PredecessorFailed() {
        super("an earlier record of the same sequence was not stored", null, false, false);
    }
}
