package parley.query.fact;

import java.util.Comparator;
import java.util.List;
import parley.events.time.Extent;
import parley.events.time.Moment;
import parley.query.facet.FacetForm;

/**
 * One record's assertion about one facet: that a value held over an extent. The value itself does
 * not affect the order of assertions and is stored elsewhere, under the assertion's id.
 *
 * <p>An assertion <i>covers</i> what lies beneath it. In a state it does so until its end. In a
 * course it does so for good: at its end the value ceases, and that it has ended takes its place.
 *
 * @param id above zero; rises in recorded order, and within a record in the order of its assertions
 * @param place the log position of the first event of the record's root; a correction keeps it
 * @param extent with the bounds as told
 * @param form that of the facet
 */
public record Assertion(long id, long place, Extent extent, FacetForm form) {
    /** Orders assertions by place, then by id: a later record comes after an earlier one. */
    static final Comparator<Assertion> BY_PLACE =
            Comparator.comparingLong(Assertion::place).thenComparingLong(Assertion::id);

    /**
     * The best reading first: the one that begins latest, with every beginning at its earliest;
     * among equals, the later one {@linkplain #BY_PLACE by place}. So whatever certainly begins
     * after an assertion comes before it, with one exception: what may begin at the very instant at
     * which the assertion begins precisely.
     */
    public static final Comparator<Assertion> BEST_READING_FIRST =
            Comparator.<Assertion>comparingLong(a -> a.begin().earliest())
                    .thenComparing(BY_PLACE)
                    .reversed();

    public Moment begin() {
        return extent.begin();
    }

    public Moment end() {
        return extent.end();
    }

    /**
     * Returns the last instant at which it can have begun: in a course not after its end. What was
     * told imprecisely stays so by an instant at least, for nothing was told that would order it
     * among what begins precisely there.
     */
    public long latestBegin() {
        return isCourse()
                ? Math.min(begin().latest(), Math.max(end().latest(), begin().earliest() + 1))
                : begin().latest();
    }

    /** Returns the first instant at which it can have ended: in a course not before it began. */
    long earliestEnd() {
        return isCourse() ? Math.max(end().earliest(), begin().earliest()) : end().earliest();
    }

    /** Returns the end of its cover. */
    public Moment coverEnd() {
        return isCourse() ? Moment.NEVER : end();
    }

    /**
     * Returns whether it was told without a time, of something that its thing did or underwent. It
     * surely covers from the thing's own beginning; against others, it began at some time up to
     * when it was recorded.
     */
    public boolean beginsWithItsThing() {
        return begin().earliest() == Moment.THE_THINGS_BEGINNING;
    }

    /** Returns the first instant at which it certainly covers, if its thing exists then. */
    long coverBegin() {
        return beginsWithItsThing() ? Moment.THE_THINGS_BEGINNING : latestBegin();
    }

    private boolean isCourse() {
        return form == FacetForm.COURSE;
    }

    /** Returns whether it may end, and yet its cover does not. */
    boolean mayEndUnderItsCover() {
        return isCourse() && end().earliest() != Moment.AFTER_ALL;
    }

    /** Returns whether its end bounds its beginning more narrowly than was told of this itself. */
    public boolean isTightened() {
        return latestBegin() < begin().latest();
    }

    /** Returns whether it begins at a single known instant. */
    public boolean beginsPrecisely() {
        return begin().earliest() == begin().latest();
    }

    public boolean possiblyCovers(long instant) {
        return begin().earliest() <= instant && instant < coverEnd().latest();
    }

    public boolean certainlyCovers(long instant) {
        return coverBegin() <= instant && instant < coverEnd().earliest();
    }

    /**
     * Returns whether this assertion certainly begins after the other. Of two whose beginnings have
     * the same bounds, as told, the later one {@linkplain #BY_PLACE by place} does, so that never
     * both begin after each other. Where no end bounds a beginning, the relation is transitive.
     */
    public boolean certainlyBeginsAfter(Assertion other) {
        return begin().equals(other.begin())
                ? BY_PLACE.compare(this, other) > 0
                : begin().earliest() >= other.latestBegin();
    }

    /**
     * Returns what is possible at an instant that it possibly covers and at which nothing hides it:
     * its value, that this has ended, or both.
     */
    List<Possibility> possibilities(long instant) {
        if (!mayEndUnderItsCover() || instant < earliestEnd()) {
            return List.of(Possibility.holds(this));
        }
        return instant < end().latest()
                ? List.of(Possibility.holds(this), Possibility.ended(this))
                : List.of(Possibility.ended(this));
    }
}
