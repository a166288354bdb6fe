package parley.query.oracle;

import java.util.List;

/** Rules 3 and 5 with another definition of which assertion hides which. */
record AlternativeRule(Hiding hiding) {

    interface Hiding {
        boolean hides(Assertion b, Assertion a, long v);
    }

    Reading reading(List<Assertion> live, long v) {
        var possible =
                live.stream()
                        .filter(a -> a.possiblyCovers(v))
                        .filter(a -> live.stream().noneMatch(b -> hides(b, a, v)))
                        .sorted(Oracle.BEST_FIRST)
                        .toList();
        return Oracle.readingOf(possible, v);
    }

    private boolean hides(Assertion b, Assertion a, long v) {
        return !b.equals(a) && hiding.hides(b, a, v);
    }

    private static boolean sameBounds(Assertion a, Assertion b) {
        return a.extent().begin().equals(b.extent().begin());
    }

    private static boolean beginsAtLatest(Assertion b, Assertion a) {
        return b.extent().begin().earliest() >= a.extent().begin().latest();
    }

    static List<Mistake> mistakes() {
        return List.of(
                Mistake.ofRule(
                        "lets equal instants hide each other",
                        (b, a, v) ->
                                b.certainlyCovers(v)
                                        && (beginsAtLatest(b, a) || b.certainlyBeginsAfter(a))),
                Mistake.ofRule(
                        "keeps both of equal bounds",
                        (b, a, v) ->
                                b.certainlyCovers(v) && !sameBounds(a, b) && beginsAtLatest(b, a)),
                Mistake.ofRule(
                        "lets the earlier of equal bounds win",
                        (b, a, v) ->
                                b.certainlyCovers(v)
                                        && (sameBounds(a, b)
                                                ? b.place() < a.place()
                                                : beginsAtLatest(b, a))),
                Mistake.ofRule(
                        "wants a gap between bounds",
                        (b, a, v) ->
                                b.certainlyCovers(v)
                                        && (sameBounds(a, b)
                                                ? b.place() > a.place()
                                                : b.extent().begin().earliest()
                                                        > a.extent().begin().latest())),
                Mistake.ofRule(
                        "hides by what perhaps covers",
                        (b, a, v) -> b.possiblyCovers(v) && b.certainlyBeginsAfter(a)),
                Mistake.ofRule(
                        "takes an end for included",
                        (b, a, v) ->
                                b.extent().begin().latest() <= v
                                        && v <= b.extent().end().earliest()
                                        && b.certainlyBeginsAfter(a)),
                Mistake.ofRule(
                        "lets an end uncover in a course",
                        (b, a, v) ->
                                b.certainlyCovers(v)
                                        && v < b.extent().end().earliest()
                                        && b.certainlyBeginsAfter(a)),
                Mistake.ofRule(
                        "lets no end uncover in a state",
                        (b, a, v) -> b.latestBegin() <= v && b.certainlyBeginsAfter(a)),
                Mistake.ofRule(
                        "lets an end bound no beginning",
                        (b, a, v) ->
                                b.certainlyCovers(v)
                                        && b.extent().begin().latest() <= v
                                        && (sameBounds(a, b)
                                                ? b.place() > a.place()
                                                : beginsAtLatest(b, a))),
                Mistake.ofRule(
                        "hides what begins earlier, be it only perhaps",
                        (b, a, v) ->
                                b.certainlyCovers(v)
                                        && (b.certainlyBeginsAfter(a)
                                                || b.extent().begin().earliest()
                                                        > a.extent().begin().earliest())));
    }
}
