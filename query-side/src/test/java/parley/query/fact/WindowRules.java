package parley.query.fact;

import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import parley.events.time.Moment;

/**
 * Whether an assertion fell in a window, by going through all its beginnings and ends within a
 * short period of valid time. It falls in the window in which it begins, and in each at some moment
 * of which it still holds; what happened holds until it was over, whatever came later.
 */
public final class WindowRules {
    private static final long FIRST = -3;
    private static final long LAST = 60;

    private final Assertion assertion;
    private final Moment over;
    private final List<Assertion> live;

    /**
     * Creates the rules of one assertion.
     *
     * @param ofItsFacet the live assertions of its facet
     */
    public WindowRules(Known.Live one, List<Assertion> ofItsFacet) {
        assertion = one.assertion();
        over = one.over();
        live = ofItsFacet;
    }

    /** One beginning and the first instant after it. */
    private record World(long begin, long over) {}

    public boolean possiblyFallsIn(Interval window) {
        return worlds().stream()
                .anyMatch(world ->
                        window.contains(world.begin)
                                || (world.begin < window.from()
                                        && at(window, v -> v < world.over && isPossible(v))));
    }

    public boolean certainlyFallsIn(Interval window) {
        return worlds().stream()
                .allMatch(world ->
                        window.contains(world.begin)
                                || (world.begin < window.from() && surelyHolds(world, window)));
    }

    private boolean surelyHolds(World world, Interval window) {
        return (world.over > window.from() && isAlone(window.from()))
                || at(window, this::isCertain);
    }

    private List<World> worlds() {
        return within(assertion.begin())
                .boxed()
                .flatMap(begin ->
                        within(over)
                                .filter(end -> begin <= end)
                                .mapToObj(end -> new World(begin, end)))
                .toList();
    }

    private static LongStream within(Moment moment) {
        return LongStream.rangeClosed(
                Math.clamp(moment.earliest(), FIRST, LAST),
                Math.clamp(moment.latest(), FIRST, LAST));
    }

    private static boolean at(Interval window, LongPredicate predicate) {
        return LongStream.range(Math.max(window.from(), FIRST), Math.min(window.until(), LAST))
                .anyMatch(predicate);
    }

    private boolean isPossible(long v) {
        return happened() || Rules.possible(live, v).contains(new Possibility(assertion, false));
    }

    private boolean isAlone(long v) {
        return happened()
                || Rules.possible(live, v).equals(List.of(new Possibility(assertion, false)));
    }

    private boolean happened() {
        return !over.equals(assertion.end());
    }

    private boolean isCertain(long v) {
        return !happened() && isAlone(v) && assertion.certainlyCovers(v);
    }
}
