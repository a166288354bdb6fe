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
import java.util.stream.Stream;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.events.source.Attribution;
import parley.query.facet.FacetNames;
import parley.query.facet.FacetType;
import parley.query.facet.FacetValue;
import parley.query.fact.read.Reading;
import parley.query.view.FacetView.PossibleView;

/**
 * A thing as of a question's two clocks.
 *
 * @param address where it is read: {@code /api/negotiations/geneva-talks/issue/donbas}
 * @param facets what is known of each facet, by name: one reading as of a moment, or all of a
 *     stretch in order of valid time
 * @param duplicates the ids of things that are this one, and left out of a list for it
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

    /** The things that exist and have begun, among all that the readings tell of. */
    public static List<ThingView> all(List<Reading> readings) {
        return all(readings, _ -> true, _ -> true);
    }

    /**
     * The things that surely are there, with what is certain of them. That a thing has begun may be
     * sure where it isn't by which value: an issue is surely there while it may be deadlocked or
     * stalled.
     */
    public static List<ThingView> certain(List<Reading> readings) {
        return all(readings, Reading::surelyHolds, Reading::certain);
    }

    private static List<ThingView> all(
            List<Reading> readings, Predicate<Reading> founding, Predicate<Reading> shown) {
        var byThing = new LinkedHashMap<Thing, List<Reading>>();
        readings.forEach(reading ->
                byThing.computeIfAbsent(reading.facet().thing(), _ -> new ArrayList<>())
                        .add(reading));
        return byThing.entrySet().stream()
                .filter(entry -> isThere(entry.getKey(), entry.getValue(), founding))
                .map(entry -> of(entry.getKey(), entry.getValue().stream().filter(shown)))
                .toList();
    }

    /** It was founded and that stands; and what tells of its onset says that it has begun. */
    private static boolean isThere(
            Thing thing, List<Reading> readings, Predicate<Reading> founding) {
        return isKnown(FacetNames.DETAILS, readings, founding)
                && Onset.facet(thing.kind())
                        .map(onset -> isKnown(onset, readings, founding))
                        .orElse(true);
    }

    private static boolean isKnown(
            String facet, List<Reading> readings, Predicate<Reading> founding) {
        return readings.stream()
                .filter(reading -> reading.facet().name().equals(facet))
                .anyMatch(founding);
    }

    private static ThingView of(Thing thing, Stream<Reading> readings) {
        var facets = new TreeMap<String, List<FacetView>>();
        readings.forEach(reading ->
                facets.computeIfAbsent(reading.facet().name(), _ -> new ArrayList<>())
                        .add(FacetView.of(reading)));
        return new ThingView(thing.kind().word(), thing.id(), address(thing), facets);
    }

    /** Where a thing is read. */
    public static String address(Thing thing) {
        return "/api/negotiations/"
                + (thing.kind() == ThingKind.NEGOTIATION
                        ? thing.negotiation().value()
                        : thing.toString());
    }

    /** The same thing, each value with what its record rests on. */
    public ThingView attributed(Map<Long, List<Attribution>> byPosition) {
        return with(facet -> facet.attributed(byPosition));
    }

    /** The same thing, each value with what it rests on that was retracted, by its position. */
    public ThingView flagged(Map<Long, List<String>> byPosition) {
        return byPosition.isEmpty() ? this : with(facet -> facet.flagged(byPosition));
    }

    private ThingView with(UnaryOperator<FacetView> more) {
        var changed = new TreeMap<String, List<FacetView>>();
        facets.forEach((name, readings) -> changed.put(name, readings.stream().map(more).toList()));
        return new ThingView(kind, id, address, changed, duplicates);
    }

    /** What its best readings rest on that was retracted since. */
    public SortedSet<String> restsOnRetracted() {
        return facets.values().stream()
                .flatMap(List::stream)
                .map(facet -> facet.possible().getFirst().restsOnRetracted())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same thing, naming those that are left out for it. */
    public ThingView withDuplicates(List<String> ids) {
        return new ThingView(kind, id, address, facets, ids);
    }

    /** The positions of all events that say what is known of it. */
    public Set<Long> positions() {
        return facets.values().stream()
                .flatMap(List::stream)
                .flatMap(facet -> facet.possible().stream())
                .map(PossibleView::position)
                .collect(Collectors.toSet());
    }

    /** What is known of a facet, if anything is; the first of several stretches. */
    public <V extends Record> Optional<TypedFacet<V>> facet(FacetType<V> type) {
        return first(type.name()).map(view -> new TypedFacet<>(type.name(), view, type.values()));
    }

    /** What is known of each facet of a family, by their names; the first of several stretches. */
    public <V extends Record> List<TypedFacet<V>> family(FacetType<V> family) {
        return facets.keySet().stream()
                .filter(family::includes)
                .flatMap(name -> facet(new FacetType<>(name, family.values())).stream())
                .toList();
    }

    /** The best reading of a facet, if anything is known of it. */
    public <V extends Record> Optional<V> value(FacetType<V> type) {
        return facet(type).map(TypedFacet::value);
    }

    /** Whether what is told of a facet is more than merely possible. */
    public boolean isCertain(FacetType<?> type) {
        return first(type.name()).map(FacetView::certain).orElse(false);
    }

    /**
     * The earliest that what is told of a facet can have begun; absent if nothing is known of that.
     */
    public Optional<Instant> begun(FacetType<?> type) {
        return first(type.name())
                .flatMap(reading -> reading.possible().stream().findFirst())
                .map(PossibleView::earliest);
    }

    private Optional<FacetView> first(String facet) {
        return Optional.ofNullable(facets.get(facet)).map(List::getFirst);
    }

    /** Its attributes; of what was planned first, those that it came to have. */
    FacetValue details() {
        return first(FacetNames.HELD)
                .or(() -> first(FacetNames.DETAILS))
                .map(FacetView::value)
                .orElseThrow(() -> new IllegalStateException("nothing is told of " + address));
    }
}
