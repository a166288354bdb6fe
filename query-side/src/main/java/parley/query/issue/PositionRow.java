package parley.query.issue;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.query.display.DisplayValue;
import parley.query.display.EndingWords;
import parley.query.display.Formatting;
import parley.query.display.Titles;
import parley.query.view.ThingView;
import parley.query.view.TypedFacet;

/**
 * The position of a party on an issue.
 *
 * @param toward the party toward which it is held; null if it is toward none
 * @param point the part of the issue that it is about; null if it is about the whole
 * @param wording the position in words, or the reason why it was withdrawn
 */
record PositionRow(
        String party,
        @Nullable String toward,
        @Nullable String point,
        DisplayValue position,
        @Nullable String wording,
        @Nullable String condition) {

    static List<PositionRow> of(ThingView issue, ZoneId zone, Titles titles) {
        return issue.family(IssueFacts.POSITIONS).stream()
                .map(facet -> of(facet, EndingWords.in(zone), titles))
                .toList();
    }

    private static PositionRow of(
            TypedFacet<PositionValue> facet, EndingWords ending, Titles titles) {
        var key = PositionKey.parse(IssueFacts.POSITIONS.key(facet.name()));
        var value = facet.value();
        return new PositionRow(
                titles.title(key.party()),
                key.toward() == null ? null : titles.title(key.toward()),
                key.point() == null ? null : Formatting.plain(key.point()),
                DisplayValue.of(facet, position -> Formatting.plain(position.position()), ending),
                value.wording() == null ? value.reason() : value.wording(),
                value.condition());
    }
}
