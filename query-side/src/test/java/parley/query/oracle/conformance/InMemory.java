package parley.query.oracle.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.record.RecordEvent.RecordRetracted;
import parley.events.time.Moment;
import parley.eventstore.StandingChange;
import parley.json.EventJson;
import parley.query.RecordStandings;
import parley.query.facet.AssertedValue;
import parley.query.facet.FacetNames;
import parley.query.fact.Assertion;
import parley.query.fact.Facet;
import parley.query.fact.Fold;
import parley.query.fact.Interval;
import parley.query.fact.Rules;
import parley.query.fact.TimelineSegment;
import parley.query.oracle.Answers;
import parley.query.oracle.History;
import parley.query.oracle.HistoryRecord;
import parley.query.oracle.Reading;
import parley.query.oracle.TimelineEntry;
import parley.query.oracle.Value;
import parley.query.oracle.Window;
import parley.query.translation.EventTranslation;

/**
 * The translation and the fold without a database. Where more is possible than the fold keeps, the
 * rules count it.
 */
final class InMemory implements Answers {
    private static final EventJson JSON = new EventJson();

    private final Map<RecordId, HistoryRecord> roots = new HashMap<>();
    private final Map<Thing, RecordId> founders = new HashMap<>();
    private final Map<RecordId, List<FacetAssertion>> live = new LinkedHashMap<>();
    private final Map<RecordId, List<FacetAssertion>> last = new HashMap<>();
    private final RecordStandings standings = new RecordStandings();

    /** The values by the keys of what may be so. */
    private final Map<Long, Value> values = new HashMap<>();

    private final Map<Long, Moment> overs = new HashMap<>();
    private final Map<List<Assertion>, List<TimelineSegment>> timelines = new HashMap<>();

    /** The live assertions as known at each position, beginning with 0. */
    private final List<Map<Facet, List<Assertion>>> known = new ArrayList<>(List.of(Map.of()));

    private record FacetAssertion(Facet facet, Assertion assertion) {}

    InMemory(History history) {
        for (var record : history.records()) {
            apply(record);
            known.add(liveByFacet());
        }
    }

    private void apply(HistoryRecord record) {
        var corrects = record.provenance().corrects();
        var root = corrects == null ? record : roots.getOrDefault(corrects, record);
        roots.put(record.record(), root);
        founders.putIfAbsent(record.thing(), record.record());
        if (record.event() instanceof RecordRetracted(var retracted, _)) {
            var named = roots.getOrDefault(retracted, record).record();
            standings.retract(record.record(), named, _ -> false).ifPresent(this::apply);
        } else {
            live.put(root.record(), assertions(record, root));
            last.put(root.record(), live.get(root.record()));
        }
    }

    private void apply(StandingChange change) {
        if (change.retractedBy() == null) {
            live.put(change.root(), last.get(change.root()));
        } else {
            live.remove(change.root());
        }
    }

    private List<FacetAssertion> assertions(HistoryRecord record, HistoryRecord root) {
        var context =
                new parley.query.facet.RecordedContext(
                        root.recordedAt(),
                        record.zone(),
                        JSON.write(record.event()),
                        root.record().equals(founders.get(record.thing())));
        return EventTranslation.of(record.event(), context).stream()
                .map(asserted -> assertion(record, root, asserted))
                .toList();
    }

    private FacetAssertion assertion(
            HistoryRecord record, HistoryRecord root, AssertedValue asserted) {
        var id = 1 + values.size() / 2;
        values.put((long) id, value(root, asserted, false));
        values.put((long) -id, value(root, asserted, true));
        overs.put((long) id, asserted.over());
        return new FacetAssertion(
                new Facet(record.thing(), asserted.facet()),
                new Assertion(id, root.position(), asserted.extent(), asserted.form()));
    }

    private static Value value(HistoryRecord root, AssertedValue asserted, boolean ended) {
        return Described.value(root.record(), asserted.facet(), asserted.value(), ended);
    }

    private Map<Facet, List<Assertion>> liveByFacet() {
        return live.values().stream()
                .flatMap(List::stream)
                .collect(
                        Collectors.groupingBy(
                                FacetAssertion::facet,
                                Collectors.mapping(
                                        FacetAssertion::assertion, Collectors.toList())));
    }

    @Override
    public Reading read(Thing thing, String facet, long v, long position) {
        return read(thing, facet, new long[] {v}, position).getFirst();
    }

    @Override
    public List<Reading> read(Thing thing, String facet, long[] moments, long position) {
        var all = known.get((int) position).getOrDefault(new Facet(thing, facet), List.of());
        var timeline = timelines.computeIfAbsent(all, Fold::timeline);
        return LongStream.of(moments).mapToObj(v -> at(timeline, all, v)).toList();
    }

    private Reading at(List<TimelineSegment> timeline, List<Assertion> all, long v) {
        for (var step : timeline) {
            if (step.stretch().contains(v)) {
                return reading(step, step.isFull() ? Rules.possible(all, v).size() : 0);
            }
        }
        return Reading.NOTHING;
    }

    private Reading reading(TimelineSegment step, int count) {
        var possible = step.possible().stream().map(values::get).toList();
        return new Reading(possible, Math.max(count, possible.size()), step.certain());
    }

    @Override
    public Optional<List<TimelineEntry>> timeline(
            NegotiationId negotiation, Window window, long position) {
        var facets = known.get((int) position);
        return Optional.of(
                new InMemoryTimeline(facets, values, overs)
                        .entries(negotiation, new Interval(window.from(), window.until())));
    }

    @Override
    public Set<Thing> things(long position) {
        return known.get((int) position).keySet().stream()
                .filter(facet -> facet.name().equals(FacetNames.DETAILS))
                .map(Facet::thing)
                .collect(Collectors.toSet());
    }
}
