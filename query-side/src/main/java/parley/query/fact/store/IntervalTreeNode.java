package parley.query.fact.store;

/**
 * Where a closed rectangle is filed: of the ordinals at which it was known, the one that the
 * highest power of two divides. Rectangles with one fork were all known at that ordinal, so they
 * don't overlap, and a lookup need only walk the forks above its own ordinal.
 */
final class IntervalTreeNode {
    private IntervalTreeNode() {}

    /** Of the ordinals from first to last, both above zero. */
    static int of(int first, int last) {
        var bits = 31 - Integer.numberOfLeadingZeros((first - 1) ^ last);
        return last >> bits << bits;
    }
}
