package parley.query.fact.store;

/**
 * Computes the fork under which a closed rectangle is stored: of the ordinals at which it was
 * known, the one divisible by the highest power of two. Rectangles with the same fork were all
 * known at that ordinal, so they don't overlap, and a lookup need only visit the forks above its
 * own ordinal.
 */
final class IntervalTreeNode {
    private IntervalTreeNode() {}

    /** Returns the fork of the ordinals from first to last, both above zero. */
    static int of(int first, int last) {
        var bits = 31 - Integer.numberOfLeadingZeros((first - 1) ^ last);
        return last >> bits << bits;
    }
}
