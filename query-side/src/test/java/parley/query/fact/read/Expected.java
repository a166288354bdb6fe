package parley.query.fact.read;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.query.fact.Facet;
import parley.query.fact.Fold;
import parley.query.fact.Interval;
import parley.query.fact.Known;
import parley.query.fact.Possibility;

/**
 * A reading without its place in recorded time and its count: as read, or as computed by the pure
 * fold.
 */
record Expected(Facet facet, Interval stretch, boolean certain, List<AssertionView> possible) {

    static Set<Expected> asRead(List<Reading> readings) {
        return readings.stream()
                .map(r -> new Expected(r.facet(), r.stretch(), r.certain(), r.possible()))
                .collect(Collectors.toSet());
    }

    static Set<Expected> folded(Known known, List<Facet> facets) {
        var views =
                known.live().stream()
                        .collect(
                                Collectors.toMap(
                                        live -> live.assertion().id(), Function.identity()));
        var expected = new HashSet<Expected>();
        for (var facet : facets) {
            for (var step : Fold.timeline(known.live(facet))) {
                var possible =
                        step.possible().stream()
                                .map(key ->
                                        view(
                                                Objects.requireNonNull(
                                                        views.get(Possibility.id(key))),
                                                Possibility.isEnded(key)))
                                .toList();
                expected.add(new Expected(facet, step.stretch(), step.certain(), possible));
            }
        }
        return expected;
    }

    static AssertionView view(Known.Live live) {
        return view(live, false);
    }

    private static AssertionView view(Known.Live live, boolean ended) {
        return new AssertionView(
                live.value(), live.root(), live.assertion(), live.position(), ended);
    }
}
