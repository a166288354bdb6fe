package parley.command.claim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parley.command.DuplicateSources;
import parley.events.source.Attribution;
import parley.events.source.SourceId;

/**
 * Who repeats whom. A duplicate of a source is that source. Sources may repeat each other in a
 * circle.
 */
final class RepetitionGraph {
    /** The steps that lead to a source, from those that it repeats or is the same as. */
    private final Map<SourceId, List<Step>> fromOrigins = new HashMap<>();

    /** The steps that lead to a source, from those that repeat it or are the same. */
    private final Map<SourceId, List<Step>> fromRepeaters = new HashMap<>();

    private RepetitionGraph() {}

    /** How one source is related to the next of a chain, in words: wire "is repeated by" agency. */
    record Step(SourceId from, String relation, SourceId to) {}

    static RepetitionGraph of(Stream<Attribution> attributions, DuplicateSources duplicates) {
        var graph = new RepetitionGraph();
        attributions.forEach(graph::add);
        duplicates.originals().entrySet().stream()
                .sorted(Comparator.comparing(mark -> mark.getKey().value()))
                .forEach(mark -> graph.addDuplicate(mark.getKey(), mark.getValue()));
        return graph;
    }

    private void add(Attribution attribution) {
        var repeated = attribution.repeats();
        if (repeated != null) {
            var source = attribution.source();
            add(fromRepeaters, new Step(source, "repeats", repeated));
            add(fromOrigins, new Step(repeated, "is repeated by", source));
        }
    }

    private void addDuplicate(SourceId duplicate, SourceId original) {
        for (var steps : List.of(fromOrigins, fromRepeaters)) {
            add(steps, new Step(duplicate, "is a duplicate of", original));
            add(steps, new Step(original, "has the duplicate", duplicate));
        }
    }

    private static void add(Map<SourceId, List<Step>> steps, Step step) {
        steps.computeIfAbsent(step.to(), _ -> new ArrayList<>()).add(step);
    }

    /**
     * Returns the sources that have an origin in common with one of these, nearest first: it
     * repeats that origin through any number of others, or is it.
     *
     * @return with each its step toward one of these; none for these themselves
     */
    Map<SourceId, Optional<Step>> related(Collection<SourceId> sources) {
        var related = new LinkedHashMap<SourceId, Optional<Step>>();
        sources.forEach(source -> related.put(source, Optional.empty()));
        follow(fromOrigins, related);
        follow(fromRepeaters, related);
        return related;
    }

    private static void follow(
            Map<SourceId, List<Step>> steps, Map<SourceId, Optional<Step>> related) {
        var waiting = new ArrayDeque<>(related.keySet());
        for (var at = waiting.poll(); at != null; at = waiting.poll()) {
            for (var step : steps.getOrDefault(at, List.of())) {
                if (related.putIfAbsent(step.from(), Optional.of(step)) == null) {
                    waiting.add(step.from());
                }
            }
        }
    }
}
