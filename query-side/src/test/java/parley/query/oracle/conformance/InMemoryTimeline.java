package parley.query.oracle.conformance;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import parley.events.NegotiationId;
import parley.events.Thing;
import parley.events.time.Moment;
import parley.query.facet.FacetNames;
import parley.query.fact.Assertion;
import parley.query.fact.Facet;
import parley.query.fact.Fold;
import parley.query.fact.Interval;
import parley.query.fact.Span;
import parley.query.fact.TimelineSegment;
import parley.query.oracle.TimelineEntry;
import parley.query.oracle.Value;

/** The timeline of what is live, by the fold and the spans, without a database. */
record InMemoryTimeline(
        Map<Facet, List<Assertion>> live, Map<Long, Value> values, Map<Long, Moment> overs) {

    List<TimelineEntry> entries(NegotiationId negotiation, Interval window) {
        return live.entrySet().stream()
                .filter(facet -> facet.getKey().thing().negotiation().equals(negotiation))
                .filter(facet -> exists(facet.getKey().thing()))
                .filter(facet -> !isLeftOut(facet.getKey().thing()))
                .flatMap(facet -> entries(facet.getKey(), facet.getValue(), window))
                .sorted(
                        Comparator.comparingLong(TimelineEntry::earliest)
                                .thenComparingLong(TimelineEntry::place))
                .toList();
    }

    private boolean exists(Thing thing) {
        return live.containsKey(new Facet(thing, FacetNames.DETAILS));
    }

    private boolean isLeftOut(Thing thing) {
        var marks = live.getOrDefault(new Facet(thing, FacetNames.DUPLICATE_OF), List.of());
        return Fold.timeline(marks).stream()
                .map(mark -> values.get(mark.possible().getFirst()))
                .flatMap(Stream::ofNullable)
                .map(value -> value.value().substring(value.value().indexOf('/') + 1))
                .anyMatch(id -> exists(new Thing(thing.negotiation(), thing.kind(), id)));
    }

    private Stream<TimelineEntry> entries(
            Facet facet, List<Assertion> assertions, Interval window) {
        var shown =
                Fold.timeline(assertions).stream()
                        .filter(step -> step.stretch().overlaps(window))
                        .toList();
        return assertions.stream()
                .flatMap(assertion ->
                        certain(assertion, shown, window).stream()
                                .map(certain -> entry(facet, assertion, certain)));
    }

    private TimelineEntry entry(Facet facet, Assertion assertion, boolean certain) {
        return new TimelineEntry(
                assertion.begin().earliest(),
                assertion.place(),
                facet.thing(),
                facet.name(),
                Objects.requireNonNull(values.get(assertion.id())),
                certain);
    }

    /** Returns whether an assertion certainly falls in a window; empty if it doesn't at all. */
    private Optional<Boolean> certain(
            Assertion assertion, List<TimelineSegment> shown, Interval window) {
        var over = overs.getOrDefault(assertion.id(), assertion.end());
        var span = new Span(assertion.begin(), over);
        if (span.size() < 0 || !span.possiblyOverlaps(window)) {
            return Optional.empty();
        }
        var sure = span.certainlyOverlaps(window);
        var isEarlier =
                over.equals(assertion.end()) && assertion.begin().earliest() < window.from();
        var holds = shown.stream().anyMatch(step -> step.possible().contains(assertion.id()));
        if (isEarlier && span.certainlyBeganBefore(window.from()) && !holds) {
            return Optional.empty();
        }
        return Optional.of(sure && (!isEarlier || isAlone(assertion, shown, window)));
    }

    private static boolean isAlone(
            Assertion assertion, List<TimelineSegment> shown, Interval window) {
        return shown.stream()
                .filter(step -> step.certain() || step.stretch().contains(window.from()))
                .anyMatch(step -> step.possible().equals(List.of(assertion.id())));
    }
}
