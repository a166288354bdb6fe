package parley.query.fact;

/**
 * One thing that may be so at an instant: that an assertion's value holds or, in a course, that it
 * has ended and nothing has followed.
 */
public record Possibility(Assertion assertion, boolean ended) {
    static Possibility holds(Assertion assertion) {
        return new Possibility(assertion, false);
    }

    static Possibility ended(Assertion assertion) {
        return new Possibility(assertion, true);
    }

    /** Returns the number by which a segment names it: see {@link #isEnded} and {@link #id}. */
    long key() {
        return ended ? -assertion.id() : assertion.id();
    }

    /** Returns whether a key says that the assertion's value has ended. */
    public static boolean isEnded(long key) {
        return key < 0;
    }

    /** Returns the id of a key's assertion. */
    public static long id(long key) {
        return Math.abs(key);
    }
}
