package parley.benchmarks.append;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.benchmarks.Measurement;
import parley.benchmarks.Numbers;
import parley.benchmarks.Unit;

/** The results of one kind of work, round by round. */
final class Series {
    private final String name;
    private final List<Rate> rounds = new ArrayList<>();

    Series(String name) {
        this.name = name;
    }

    void add(Rate round) {
        rounds.add(round);
    }

    boolean isEmpty() {
        return rounds.isEmpty();
    }

    Measurement reading() {
        return new Measurement(
                name, Unit.PER_SECOND, rounds.stream().map(Rate::perSecond).toList());
    }

    /** Returns the median of the rounds' p99. */
    String p99() {
        return String.format(
                Locale.ROOT, "%.1f ms", Numbers.median(rounds.stream().map(Rate::p99).toList()));
    }
}
