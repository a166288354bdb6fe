package parley.query.oracle;

import java.util.List;
import parley.events.NegotiationId;
import parley.events.time.Moment;
import parley.query.oracle.Comparison.Disagreement;

/**
 * Compares a system's timelines with the oracle's: as known at the last position and at another, in
 * windows between interesting times, the same ones for the same history.
 */
final class TimelineComparison {
    private static final int WINDOWS = 3;

    private final History history;
    private final Answers answers;
    private final SeededRandom random;
    private final long[] moments;

    TimelineComparison(History history, Answers answers) {
        this.history = history;
        this.answers = answers;
        this.random = new SeededRandom(history.seed());
        this.moments = new InterestingTimes(history).valid();
    }

    void check(NegotiationId negotiation) {
        for (var position : List.of(history.end(), (long) random.below((int) history.end() + 1))) {
            for (var i = 0; i < WINDOWS; i++) {
                check(negotiation, window(), position);
            }
        }
    }

    /** Returns a window, mostly a narrow one; some have no beginning or no end. */
    private Window window() {
        var first = random.below(moments.length);
        var next = first + 1 + random.below(random.percent(70) ? 8 : moments.length);
        var from = random.percent(5) ? Moment.BEFORE_ALL : moments[first];
        return new Window(from, next < moments.length ? moments[next] : Moment.AFTER_ALL);
    }

    private void check(NegotiationId negotiation, Window window, long position) {
        var answer = answers.timeline(negotiation, window, position);
        if (answer.isPresent()) {
            var expected =
                    new OracleTimeline(history, new Known.UpTo(position))
                            .entries(negotiation, window);
            compare(window, position, expected, answer.get());
        }
    }

    private void compare(
            Window window,
            long position,
            List<TimelineEntry> expected,
            List<TimelineEntry> answered) {
        var ordered = answered.stream().sorted(TimelineEntry.ORDER).toList().equals(answered);
        if (!ordered || !TimelineEntry.byFacet(answered).equals(expected)) {
            var question = "timeline in " + window;
            throw new Disagreement(history.upTo(position), question, expected, answered);
        }
    }
}
