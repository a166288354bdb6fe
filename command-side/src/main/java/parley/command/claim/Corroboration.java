package parley.command.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.command.DecisionContext;
import parley.command.claim.RepetitionGraph.Step;
import parley.events.source.Attribution;
import parley.events.source.SourceId;

/**
 * Whether a claim is corroborated by an independent source: one that asserts or reports it, and has
 * no origin in common with those on which the claim rests.
 */
final class Corroboration {
    /** How many steps of a chain are told at its beginning, and how many at its end. */
    private static final int TOLD = 3;

    private static final String WHICH = ", which ";

    private Corroboration() {}

    /** Returns in a sentence why no source is independent; empty if one is. */
    static Optional<String> dependence(DecisionContext context, Grounds grounds) {
        var own = context.provenance().attributions();
        var supporting = supporting(own);
        if (supporting.isEmpty()) {
            return Optional.of("No attribution asserts or reports the claim.");
        }
        var told = context.others().get().flatMap(provenance -> provenance.attributions().stream());
        var graph =
                RepetitionGraph.of(Stream.concat(told, own.stream()), context.duplicateSources());
        var rested = grounds.among(graph.related(supporting).keySet());
        var dependent = graph.related(rested);
        return dependent.keySet().containsAll(supporting)
                ? Optional.of(sentence(farthest(supporting, dependent), dependent))
                : Optional.empty();
    }

    private static SequencedSet<SourceId> supporting(List<Attribution> attributions) {
        return attributions.stream()
                .filter(attribution ->
                        switch (attribution.stance()) {
                            case ASSERTS, REPORTS -> true;
                            case DENIES, DECLINES_TO_COMMENT -> false;
                        })
                .map(Attribution::source)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the one whose chain tells most: b repeats a, which repeats the wire. */
    private static SourceId farthest(
            SequencedSet<SourceId> supporting, Map<SourceId, Optional<Step>> dependent) {
        return dependent.keySet().stream()
                .filter(supporting::contains)
                .reduce(supporting.getFirst(), (_, farther) -> farther);
    }

    private static String sentence(SourceId source, Map<SourceId, Optional<Step>> dependent) {
        var steps = new ArrayList<Step>();
        var next = dependent.getOrDefault(source, Optional.empty());
        while (next.isPresent()) {
            steps.add(next.get());
            next = dependent.getOrDefault(next.get().to(), Optional.empty());
        }
        return steps.isEmpty()
                ? "This claim rests on %s already.".formatted(source.value())
                : chain(steps) + ", on which this claim rests already.";
    }

    private static String chain(List<Step> steps) {
        var leftOut = steps.size() - 2 * TOLD;
        return leftOut <= 1
                ? part(" ", steps)
                : "%s, and so on through %,d more to %s"
                        .formatted(
                                part(" ", steps.subList(0, TOLD)),
                                leftOut - 1,
                                part(WHICH, steps.subList(TOLD + leftOut, steps.size())));
    }

    private static String part(String afterFirst, List<Step> steps) {
        return steps.stream()
                .map(step -> step.relation() + " " + step.to().value())
                .collect(
                        Collectors.joining(
                                WHICH, steps.getFirst().from().value() + afterFirst, ""));
    }
}
