package parley.query.page;

import java.util.List;
import java.util.stream.Stream;
import parley.query.view.FacetView;
import parley.query.view.ThingView;
import tools.jackson.databind.JsonNode;

/** Who controls a place, by one author's verdict. */
public record ControlRow(String place, String link, Worded control, String author, String basis) {

    static List<ControlRow> of(List<ThingView> places, Titles titles, PageClocks clocks) {
        return places.stream().flatMap(place -> of(place, titles, clocks)).toList();
    }

    private static Stream<ControlRow> of(ThingView place, Titles titles, PageClocks clocks) {
        return place.facets().keySet().stream()
                .filter(facet -> facet.startsWith("control/"))
                .flatMap(facet -> place.facet(facet).stream())
                .map(read -> of(place, read, titles, clocks));
    }

    private static ControlRow of(
            ThingView place, FacetView read, Titles titles, PageClocks clocks) {
        return new ControlRow(
                place.title(),
                clocks.page(place.address()),
                Worded.of(read, value -> control(value, titles)),
                titles.author(read.value().path("author")),
                Phrases.plain(read.value(), "basis"));
    }

    private static String control(JsonNode value, Titles titles) {
        var by = String.join(", ", titles.titles("party", value.path("by")));
        return Phrases.plain(value, "control") + (by.isEmpty() ? "" : " by " + by);
    }
}
