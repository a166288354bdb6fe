package parley.events.assessment;

/** A band of likelihood of the United States' Intelligence Community Directive 203. */
public enum Band {
    ALMOST_NO_CHANCE(1, 5),
    VERY_UNLIKELY(5, 20),
    UNLIKELY(20, 45),
    ROUGHLY_EVEN(45, 55),
    LIKELY(55, 80),
    VERY_LIKELY(80, 95),
    ALMOST_CERTAIN(95, 99);

    private final int atLeast;
    private final int atMost;

    Band(int atLeast, int atMost) {
        this.atLeast = atLeast;
        this.atMost = atMost;
    }

    /** Returns the lower bound in per cent. */
    public int atLeast() {
        return atLeast;
    }

    /** Returns the upper bound in per cent. */
    public int atMost() {
        return atMost;
    }
}
