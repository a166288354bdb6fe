package parley.query.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.events.source.Attribution;
import parley.query.facet.FacetNames;
import parley.query.facet.FacetType;
import parley.query.facet.FacetValue;
import parley.query.fact.read.Reading;
import parley.query.view.FacetView.PossibleView;

/**
 * A thing as of the two clocks of a question.
 *
 * @param address its address in the API: {@code /api/negotiations/geneva-talks/issue/donbas}
 * @param facets the readings of each facet by its name: one as of a moment, or all of an interval
 *     in order of valid time
 * @param duplicates the ids of its duplicates, which a list leaves out
 */
public record ThingView(
        String kind,
        String id,
        String address,
        Map<String, List<FacetView>> facets,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> duplicates) {

    public ThingView(String kind, String id, String address, Map<String, List<FacetView>> facets) {
        this(kind, id, address, facets, List.of());
    }

    /** Returns the things that exist and may have begun, by all readings. */
    public static List<ThingView> all(List<Reading> readings) {
        return all(readings, _ -> true, _ -> true);
    }

    /**
     * Returns the things that certainly exist and have begun, with their certain readings. A thing
     * can certainly have begun while its value is uncertain: an issue that is either deadlocked or
     * stalled.
     */
    public static List<ThingView> certain(List<Reading> readings) {
        return all(readings, Reading::surely, Reading::certain);
    }

    private static List<ThingView> all(
            List<Reading> readings, Predicate<Reading> existing, Predicate<Reading> shown) {
        var byThing = new LinkedHashMap<Thing, List<Reading>>();
        readings.forEach(reading ->
                byThing.computeIfAbsent(reading.facet().thing(), _ -> new ArrayList<>())
                        .add(reading));
        return byThing.entrySet().stream()
                .filter(entry -> exists(entry.getKey(), entry.getValue(), existing))
                .map(entry -> of(entry.getKey(), entry.getValue(), shown))
                .toList();
    }

    /** Whether the record that created the thing stands, and the thing has begun. */
    private static boolean exists(
            Thing thing, List<Reading> readings, Predicate<Reading> existing) {
        return isKnown(FacetNames.DETAILS, readings, existing)
                && Onset.facet(thing.kind())
                        .map(onset -> isKnown(onset, readings, existing))
                        .orElse(true);
    }

    private static boolean isKnown(
            String facet, List<Reading> readings, Predicate<Reading> existing) {
        return readings.stream()
                .filter(reading -> reading.facet().name().equals(facet))
                .anyMatch(existing);
    }

    /** Returns a thing with no other readings than these. */
    public static ThingView of(Thing thing, List<Reading> readings) {
        return of(thing, readings, _ -> true);
    }

    private static ThingView of(Thing thing, List<Reading> readings, Predicate<Reading> shown) {
        var facets = new TreeMap<String, List<FacetView>>();
        readings.stream()
                .flatMap(reading -> Onset.within(thing, reading, readings))
                .filter(shown)
                .forEach(reading ->
                        facets.computeIfAbsent(reading.facet().name(), _ -> new ArrayList<>())
                                .add(FacetView.of(reading)));
        return new ThingView(thing.kind().word(), thing.id(), address(thing), facets);
    }

    /** Returns the address of a thing in the API. */
    public static String address(Thing thing) {
        return "/api/negotiations/"
                + (thing.kind() == ThingKind.NEGOTIATION
                        ? thing.negotiation().value()
                        : thing.toString());
    }

    /** Returns the same thing with the sources of each value. */
    public ThingView attributed(Map<Long, List<Attribution>> byPosition) {
        return with(facet -> facet.attributed(byPosition));
    }

    /** Returns the same thing with what each value rests on that was retracted, by position. */
    public ThingView flagged(Map<Long, List<String>> byPosition) {
        return byPosition.isEmpty() ? this : with(facet -> facet.flagged(byPosition));
    }

    private ThingView with(UnaryOperator<FacetView> change) {
        var changed = new TreeMap<String, List<FacetView>>();
        facets.forEach(
                (name, readings) -> changed.put(name, readings.stream().map(change).toList()));
        return new ThingView(kind, id, address, changed, duplicates);
    }

    /** Returns what its best readings rest on that was retracted since. */
    public SortedSet<String> restsOnRetracted() {
        return restsOnRetracted(facets.keySet());
    }

    /** Returns the same for some facets, by their names. */
    public SortedSet<String> restsOnRetracted(Set<String> names) {
        return facets.entrySet().stream()
                .filter(facet -> names.contains(facet.getKey()))
                .flatMap(facet -> facet.getValue().stream())
                .map(facet -> facet.possible().getFirst().restsOnRetracted())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the same thing with its duplicates. */
    public ThingView withDuplicates(List<String> ids) {
        return new ThingView(kind, id, address, facets, ids);
    }

    /** Returns the positions of all events that assert its values. */
    public Set<Long> positions() {
        return facets.values().stream()
                .flatMap(List::stream)
                .flatMap(facet -> facet.possible().stream())
                .map(PossibleView::position)
                .collect(Collectors.toSet());
    }

    /** Returns a facet, if it has a reading; of an interval, the first. */
    public <V extends Record> Optional<TypedFacet<V>> facet(FacetType<V> type) {
        return first(type.name()).map(view -> new TypedFacet<>(type.name(), view, type.values()));
    }

    /** Returns the facets of a family that have a reading; of an interval, the first of each. */
    public <V extends Record> List<TypedFacet<V>> family(FacetType<V> family) {
        return facets.keySet().stream()
                .filter(family::includes)
                .flatMap(name -> facet(family.of(family.key(name))).stream())
                .toList();
    }

    /** Returns the value of a facet that holds by the best reading, if any does. */
    public <V extends Record> Optional<V> value(FacetType<V> type) {
        return facet(type).filter(TypedFacet::holds).map(TypedFacet::value);
    }

    /** Whether the reading of a facet is certain. */
    public boolean isCertain(FacetType<?> type) {
        return first(type.name()).map(FacetView::certain).orElse(false);
    }

    /** Returns the earliest beginning of a facet's best reading; empty if unknown. */
    public Optional<Instant> begun(FacetType<?> type) {
        return first(type.name())
                .flatMap(reading -> reading.possible().stream().findFirst())
                .map(PossibleView::earliest);
    }

    private Optional<FacetView> first(String facet) {
        return Optional.ofNullable(facets.get(facet)).map(List::getFirst);
    }

    /** Returns the attributes; the actual ones if it was planned first. */
    FacetValue details() {
        return first(FacetNames.HELD)
                .or(() -> first(FacetNames.DETAILS))
                .map(FacetView::value)
                .orElseThrow(() -> new IllegalStateException("nothing is told of " + address));
    }
}
