package parley.query.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.events.NegotiationId;
import parley.events.Thing;

/** Compares a system's answers about a history with the oracle's, at all interesting times. */
public final class Comparison {
    private final History history;
    private final Answers answers;
    private final Oracle oracle;
    private final InterestingTimes times;

    /** The readings by the live assertions from which they follow. */
    private final Map<List<Assertion>, List<Reading>> readings = new HashMap<>();

    /** The live assertions of each thing at the position that is checked. */
    private final Map<Thing, List<Assertion>> live = new HashMap<>();

    private Comparison(History history, Answers answers) {
        this.history = history;
        this.answers = answers;
        this.oracle = new Oracle(history);
        this.times = new InterestingTimes(history);
    }

    /**
     * Compares the system on so many random histories, one by one.
     *
     * @param seed the seed of the first history; the others have the following ones
     * @return the traits of these histories
     * @throws Disagreement at the first answer that differs, with the seed and the history
     */
    public static TraitCounts run(long seed, int histories, Function<History, Answers> system) {
        var census = new TraitCounts();
        Histories.from(seed, histories)
                .forEach(history -> {
                    census.add(history);
                    check(history, system);
                });
        return census;
    }

    private static void check(History history, Function<History, Answers> system) {
        try {
            check(history, system.apply(history));
        } catch (RuntimeException failure) {
            throw new AssertionError("failed at " + history, failure);
        }
    }

    /** Compares all answers about one history. */
    public static void check(History history, Answers answers) {
        new Comparison(history, answers).check();
    }

    private void check() {
        var moments = times.valid();
        var subjects = Subject.all(history);
        for (var position : times.positions()) {
            checkThings(position);
            live.clear();
            for (var subject : subjects) {
                checkReadings(subject, moments, position);
            }
        }
        for (var negotiation : negotiations()) {
            for (var recorded : times.recorded()) {
                checkPosition(negotiation, recorded);
            }
            new TimelineComparison(history, answers).check(negotiation);
        }
    }

    private void checkReadings(Subject subject, long[] moments, long position) {
        var expectedReadings =
                readings.computeIfAbsent(
                        live(subject, position), live -> Oracle.readings(live, moments));
        var answered = answers.read(subject.thing(), subject.facet(), moments, position);
        for (var i = 0; i < moments.length; i++) {
            var expected = expectedReadings.get(i);
            var answer = answered.get(i);
            if (!answer.equals(expected)) {
                throw new Disagreement(
                        history.upTo(position),
                        "%s of %s at %d".formatted(subject.facet(), subject.thing(), moments[i]),
                        expected,
                        answer);
            }
        }
    }

    private List<Assertion> live(Subject subject, long position) {
        return live
                .computeIfAbsent(
                        subject.thing(), thing -> oracle.live(thing, new Known.UpTo(position)))
                .stream()
                .filter(assertion -> assertion.facet().equals(subject.facet()))
                .toList();
    }

    private void checkThings(long position) {
        var expected = oracle.things(new Known.UpTo(position));
        var answer = answers.things(position);
        if (!answer.equals(expected)) {
            throw new Disagreement(history.upTo(position), "all things", expected, answer);
        }
    }

    private void checkPosition(NegotiationId negotiation, long recorded) {
        var expected = history.positionBy(negotiation, recorded);
        var answer = answers.positionBy(negotiation, recorded).orElse(expected);
        if (answer != expected) {
            var question = "position of %s by %d".formatted(negotiation.value(), recorded);
            throw new Disagreement(history, question, expected, answer);
        }
    }

    private Set<NegotiationId> negotiations() {
        return history.records().stream()
                .map(record -> record.thing().negotiation())
                .collect(Collectors.toSet());
    }

    /** Thrown for an answer that differs from the oracle's. */
    public static final class Disagreement extends AssertionError {
        private static final long serialVersionUID = 1L;

        Disagreement(History history, String question, Object expected, Object answer) {
            super(
                    "%s, known at %d%n  should be %s%n  but is    %s%n%s"
                            .formatted(question, history.end(), expected, answer, history));
        }
    }
}
