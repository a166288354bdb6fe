package parley.query.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parley.events.Kind;
import parley.events.Thing;
import parley.query.assertion.Asserted;
import parley.query.fact.read.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A thing as of a question's two clocks.
 *
 * @param address where it is read: {@code /api/negotiations/geneva-talks/issue/donbas}
 * @param facets what is known of each facet, by name: one reading as of a moment, or all of a
 *     stretch in order of valid time
 */
public record ThingView(
        String kind, String id, String address, Map<String, List<FacetView>> facets) {

    /** The things that exist and have begun, among all that the readings tell of. */
    public static List<ThingView> all(List<Reading> readings) {
        var byThing = new LinkedHashMap<Thing, List<Reading>>();
        readings.forEach(reading ->
                byThing.computeIfAbsent(reading.facet().thing(), _ -> new ArrayList<>())
                        .add(reading));
        return byThing.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .filter(ThingView::isThere)
                .toList();
    }

    private static ThingView of(Thing thing, List<Reading> readings) {
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

    /** It was founded and that stands; and what tells of its onset says that it has begun. */
    private boolean isThere() {
        return facets.containsKey(Asserted.DETAILS)
                && Kind.of(kind).flatMap(Onset::facet).map(facets::containsKey).orElse(true);
    }

    /** The same thing without what is merely possible. */
    public ThingView certain() {
        var certain = new TreeMap<String, List<FacetView>>();
        facets.forEach((name, readings) ->
                certain.put(name, readings.stream().filter(FacetView::certain).toList()));
        certain.values().removeIf(List::isEmpty);
        return new ThingView(kind, id, address, certain);
    }

    /** What is known of a facet, if anything is; the first of several stretches. */
    public Optional<FacetView> facet(String name) {
        return Optional.ofNullable(facets.get(name)).map(List::getFirst);
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

    /** What people call it: its title, its name, or its id. */
    public String title() {
        var renamed = value("title").path("title");
        if (renamed.isString()) {
            return renamed.asString();
        }
        var details = details();
        for (var field : List.of("/title", "/name", "/names/0/text", "/wording", "/description")) {
            var text = details.at(field);
            if (text.isString()) {
                return text.asString();
            }
        }
        return id;
    }
}
