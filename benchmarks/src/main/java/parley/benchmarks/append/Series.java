package parley.benchmarks.append;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.benchmarks.Numbers;
import parley.benchmarks.Reading;
import parley.benchmarks.Unit;

/** What one kind of work did, round by round. */
final class Series {
    private final String name;
    private final List<Pace> rounds = new ArrayList<>();

    Series(String name) {
        this.name = name;
    }

    void add(Pace round) {
        rounds.add(round);
    }

    boolean isEmpty() {
        return rounds.isEmpty();
    }

    Reading reading() {
        return new Reading(name, Unit.PER_SECOND, rounds.stream().map(Pace::perSecond).toList());
    }

    /** The median of the rounds' p99. */
    String p99() {
        return String.format(
                Locale.ROOT, "%.1f ms", Numbers.median(rounds.stream().map(Pace::p99).toList()));
    }
}
