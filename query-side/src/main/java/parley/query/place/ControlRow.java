package parley.query.place;

import java.util.List;
import java.util.stream.Stream;
import parley.query.display.DisplayValue;
import parley.query.display.Formatting;
import parley.query.display.PageClocks;
import parley.query.display.Titles;
import parley.query.view.ThingView;
import parley.query.view.TypedFacet;

/** One author's verdict on who controls a place. */
public record ControlRow(
        String place, String link, DisplayValue control, String author, String basis) {

    public static List<ControlRow> of(List<ThingView> places, Titles titles, PageClocks clocks) {
        return places.stream().flatMap(place -> of(place, titles, clocks)).toList();
    }

    private static Stream<ControlRow> of(ThingView place, Titles titles, PageClocks clocks) {
        return place.family(PlaceFacts.CONTROL).stream()
                .map(facet -> of(place, facet, titles, clocks));
    }

    private static ControlRow of(
            ThingView place, TypedFacet<ControlValue> facet, Titles titles, PageClocks clocks) {
        var author = facet.value().author();
        return new ControlRow(
                PlaceFacts.PLACE.title(place),
                clocks.page(place.address()),
                DisplayValue.of(facet, value -> control(value, titles)),
                titles.title(author.id()),
                Formatting.plain(facet.value().basis()));
    }

    private static String control(ControlValue value, Titles titles) {
        var by = String.join(", ", titles.titles(value.by()));
        return Formatting.plain(value.control()) + (by.isEmpty() ? "" : " by " + by);
    }
}
