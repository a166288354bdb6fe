package parley.query.party;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.events.party.PartyId;
import parley.query.display.DisplayValue;
import parley.query.display.Formatting;
import parley.query.display.PageClocks;
import parley.query.display.Titles;
import parley.query.view.FacetView;
import parley.query.view.ThingView;
import parley.query.view.TypedFacet;

/**
 * What became of a party in relation to another.
 *
 * @param ofOther whether it is the other of which that is told, in relation to this one
 * @param on the days between which it came about; null if unknown
 */
public record SuccessionRow(
        boolean ofOther, DisplayValue became, String other, String link, @Nullable String on) {

    /**
     * Returns what became of a party, and then what became of others in relation to it.
     *
     * @param others the readings of their facets, by their ids
     */
    public static List<SuccessionRow> of(
            ThingView party,
            Map<String, List<FacetView>> others,
            Titles titles,
            ZoneId zone,
            PageClocks clocks) {
        var folder = party.address().substring(0, party.address().lastIndexOf('/') + 1);
        var own =
                party.family(PartyFacts.SUCCESSION).stream()
                        .map(facet ->
                                row(
                                        false,
                                        facet,
                                        facet.value().other(),
                                        titles,
                                        folder,
                                        zone,
                                        clocks));
        var ofOthers =
                others.entrySet().stream()
                        .map(other ->
                                row(
                                        true,
                                        new TypedFacet<>(
                                                PartyFacts.SUCCESSION.of(party.id()).name(),
                                                other.getValue().getFirst(),
                                                SuccessionValue.class),
                                        new PartyId(other.getKey()),
                                        titles,
                                        folder,
                                        zone,
                                        clocks));
        return Stream.concat(own, ofOthers).toList();
    }

    private static SuccessionRow row(
            boolean ofOther,
            TypedFacet<SuccessionValue> facet,
            PartyId other,
            Titles titles,
            String folder,
            ZoneId zone,
            PageClocks clocks) {
        return new SuccessionRow(
                ofOther,
                DisplayValue.of(facet, SuccessionRow::words),
                titles.title(other),
                clocks.page(folder + other.value()),
                Formatting.since(facet.view().possible().getFirst(), zone));
    }

    private static String words(SuccessionValue value) {
        return switch (value.succession()) {
            case SUCCEEDED_BY -> "was succeeded by";
            case MERGED_INTO -> "merged into";
            case SPLIT_FROM -> "split from";
        };
    }
}
