package parley.query.fact;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.events.time.Moment;

/** The live assertions of one size class. */
final class SizeClassMembers {
    private final short shape;
    private final TreeMap<BeginKey, Assertion> byBegin = new TreeMap<>();

    /** The imprecise ones, so that all with the same bounds can be passed over at once. */
    private final TreeMap<BoundsKey, Assertion> byBounds = new TreeMap<>();

    /** The same by the bounds that their ends leave, where these may be narrower. */
    private final TreeMap<BoundsKey, Assertion> byLatestBegin;

    private long visited;

    private record BoundsKey(long earliest, long latest, long place, long id)
            implements Comparable<BoundsKey> {
        static BoundsKey of(Assertion assertion) {
            return in(assertion.begin(), assertion);
        }

        static BoundsKey narrowest(Assertion assertion) {
            var earliest = assertion.begin().earliest();
            return in(new Moment(earliest, assertion.latestBegin()), assertion);
        }

        /** Returns the key that an assertion would have if its beginning had these bounds. */
        static BoundsKey in(Moment bounds, Assertion assertion) {
            return new BoundsKey(
                    bounds.earliest(), bounds.latest(), assertion.place(), assertion.id());
        }

        static BoundsKey before(Moment bounds) {
            return new BoundsKey(
                    bounds.earliest(), bounds.latest(), Long.MIN_VALUE, Long.MIN_VALUE);
        }

        static BoundsKey after(long earliest, long latest) {
            return new BoundsKey(earliest, latest, Long.MAX_VALUE, Long.MAX_VALUE);
        }

        @Override
        public int compareTo(BoundsKey other) {
            var order = Long.compare(earliest, other.earliest);
            order = order != 0 ? order : Long.compare(latest, other.latest);
            order = order != 0 ? order : Long.compare(place, other.place);
            return order != 0 ? order : Long.compare(id, other.id);
        }
    }

    SizeClassMembers(short shape) {
        this.shape = shape;
        byLatestBegin = SizeClass.isTightened(shape) ? new TreeMap<>() : byBounds;
    }

    boolean isEmpty() {
        return byBegin.isEmpty();
    }

    /** Returns how many assertions have been looked at to find those that may cover an instant. */
    long visited() {
        return visited;
    }

    void add(Assertion assertion) {
        byBegin.put(BeginKey.of(assertion), assertion);
        if (!SizeClass.isPrecise(shape)) {
            byBounds.put(BoundsKey.of(assertion), assertion);
            byLatestBegin.put(BoundsKey.narrowest(assertion), assertion);
        }
    }

    void remove(Assertion assertion) {
        if (byBegin.remove(BeginKey.of(assertion)) == null) {
            throw new IllegalStateException("not live: " + assertion);
        }
        byBounds.remove(BoundsKey.of(assertion));
        byLatestBegin.remove(BoundsKey.narrowest(assertion));
    }

    /** Returns the first assertion from a key on. */
    @Nullable Assertion firstFrom(BeginKey key) {
        return value(byBegin.ceilingEntry(key));
    }

    /** Returns the first assertion that begins within the same bounds and has a later place. */
    @Nullable Assertion firstTiedAfter(Assertion assertion) {
        return inGroup(assertion.begin(), byBounds.higherEntry(BoundsKey.of(assertion)));
    }

    /** Returns whether an assertion begins within the same bounds and has an earlier place. */
    boolean hasTiedBefore(Assertion assertion) {
        return inGroup(assertion.begin(), byBounds.lowerEntry(BoundsKey.of(assertion))) != null;
    }

    /**
     * Returns the last assertion below a key that may have begun and may not have ended at an
     * instant, without those that are certainly hidden for beginning within the same bounds as a
     * cover. It may be hidden otherwise; below the last that is not, there may be none.
     */
    @Nullable Assertion lastBelow(BeginKey key, long instant, CoverTracker covers) {
        var lowest = lowest(instant, covers);
        var last = value(byBegin.lowerEntry(key));
        while (last != null && BeginKey.of(last).compareTo(lowest) >= 0) {
            visited++;
            if (covers.hidesAllUndatedBelow(last)) {
                last = value(byBegin.lowerEntry(BeginKey.before(Moment.THE_THINGS_BEGINNING)));
            } else if (covers.isTied(last.begin())) {
                last = lastUntiedBelow(last, covers);
            } else if (last.coverEnd().latest() > instant) {
                return last;
            } else {
                last = value(byBegin.lowerEntry(BeginKey.of(last)));
            }
        }
        return null;
    }

    /**
     * Returns an assertion that certainly covers an instant, and whose beginning is imprecise and
     * has this earliest instant.
     */
    @Nullable Assertion impreciseCover(long earliest, long instant, Set<Assertion> ignored) {
        var next = byLatestBegin.ceilingEntry(BoundsKey.before(new Moment(earliest, earliest)));
        while (next != null
                && next.getKey().earliest() == earliest
                && next.getKey().latest() <= instant) {
            visited++;
            if (next.getValue().certainlyCovers(instant) && !ignored.contains(next.getValue())) {
                return next.getValue();
            }
            next = byLatestBegin.higherEntry(next.getKey());
        }
        return null;
    }

    /**
     * Returns the first instant after the given one by which an assertion has certainly begun whose
     * beginning is imprecise and has this earliest instant.
     */
    long nextImpreciseBegin(long earliest, long instant) {
        var next = byLatestBegin.higherEntry(BoundsKey.after(earliest, instant));
        return next != null && next.getKey().earliest() == earliest
                ? next.getKey().latest()
                : Moment.AFTER_ALL;
    }

    /**
     * Returns the key below which all have ended, or certainly begin before a cover, even with
     * their bounds as told: so does then whatever they tie with and hide.
     */
    private BeginKey lowest(long instant, CoverTracker covers) {
        var reaching = SizeClass.earliestReaching(shape, instant);
        if (!covers.isCovered()) {
            return BeginKey.before(reaching);
        }
        if (SizeClass.isPrecise(shape)) {
            return BeginKey.after(Math.max(reaching, covers.latestBegin()));
        }
        var unhidden = SizeClass.earliestBeginningBy(shape, covers.latestBegin());
        return BeginKey.before(Math.max(reaching, unhidden));
    }

    private @Nullable Assertion lastUntiedBelow(Assertion tied, CoverTracker covers) {
        var earliest = tied.begin().earliest();
        Assertion last = null;
        var group = byBounds.lowerEntry(BoundsKey.after(earliest, Moment.AFTER_ALL));
        while (group != null && group.getKey().earliest() == earliest) {
            var bounds = group.getValue().begin();
            if (!covers.isTied(bounds)) {
                var below = inGroup(bounds, byBounds.lowerEntry(BoundsKey.in(bounds, tied)));
                last = last == null || isLater(below, last) ? below : last;
            }
            group = byBounds.lowerEntry(BoundsKey.before(bounds));
        }
        return last == null ? value(byBegin.lowerEntry(BeginKey.before(earliest))) : last;
    }

    private static boolean isLater(@Nullable Assertion one, Assertion other) {
        return one != null && Assertion.BY_PLACE.compare(one, other) > 0;
    }

    private static @Nullable Assertion inGroup(
            Moment bounds, Map.@Nullable Entry<BoundsKey, Assertion> entry) {
        return entry != null && entry.getValue().begin().equals(bounds) ? entry.getValue() : null;
    }

    private static @Nullable Assertion value(Map.@Nullable Entry<BeginKey, Assertion> entry) {
        return entry == null ? null : entry.getValue();
    }
}
