package parley.eventstore.append;

/**
 * Appends that are decided on one another before any of them is stored. They are stored in the
 * order in which they come; once one of them was not, those that came after it are sent back, for
 * they may rest on what is not so. Whoever decides on them anew begins another succession.
 */
public final class AppendSequence {
    private volatile boolean broken;

    /** One of them was not stored. */
    void breakOff() {
        broken = true;
    }

    boolean isBroken() {
        return broken;
    }
}
