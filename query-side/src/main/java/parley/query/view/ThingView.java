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
import parley.events.Kind;
import parley.events.Thing;
import parley.events.source.Attribution;
import parley.query.assertion.Asserted;
import parley.query.fact.read.Reading;
import parley.query.view.FacetView.PossibleView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

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

    private static final List<String> TITLES =
            List.of(
                    "/title",
                    "/name",
                    "/names/0/text",
                    "/wording",
                    "/judgement",
                    "/question",
                    "/description");

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
        return isKnown(Asserted.DETAILS, readings, founding)
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
                + (thing.kind() == Kind.NEGOTIATION
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
    public Optional<FacetView> facet(String name) {
        return Optional.ofNullable(facets.get(name)).map(List::getFirst);
    }

    /**
     * The earliest that what is told of a facet can have begun; absent if nothing is known of that.
     */
    public Optional<Instant> begun(String facet) {
        return facet(facet)
                .flatMap(reading -> reading.possible().stream().findFirst())
                .map(PossibleView::earliest);
    }

    /** The best reading of a facet; a missing node if nothing is known. */
    public JsonNode value(String name) {
        return facet(name).map(FacetView::value).orElse(MissingNode.getInstance());
    }

    /** Its attributes; of what was planned first, those that it came to have. */
    public JsonNode details() {
        return value(facets.containsKey(Asserted.HELD) ? Asserted.HELD : Asserted.DETAILS);
    }

    /** Of a meeting: whether it was held, as far as is known best. */
    public boolean isHeld() {
        return value("schedule").path("schedule").asString("").equals("held");
    }

    /** What people call it: its title, its name, its words, or its id. */
    public String title() {
        var renamed = value("title").path("title");
        if (renamed.isString()) {
            return renamed.asString();
        }
        var details = details();
        for (var field : TITLES) {
            var text = details.at(field);
            if (text.isString()) {
                return text.asString();
            }
        }
        return id;
    }
}
