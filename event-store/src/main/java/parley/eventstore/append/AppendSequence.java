package parley.eventstore.append;

/**
 * A sequence of appends, each decided on those before it while none is stored yet. They are stored
 * in order; once one is not stored, all later ones fail with {@link PredecessorFailed}, because
 * they may rest on it. Deciding them again starts a new sequence.
 */
public final class AppendSequence {
    private volatile boolean broken;

    /** Marks that an append of the sequence was not stored. */
    void breakOff() {
        broken = true;
    }

    boolean isBroken() {
        return broken;
    }
}
