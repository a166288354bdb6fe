package parley.query.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.query.display.DisplayValue;
import parley.query.display.Formatting;
import parley.query.display.Titles;
import parley.query.view.ThingView;
import parley.query.view.TypedFacet;

/**
 * What a party wants of an issue.
 *
 * @param toward the party of which it wants it, if it is one's
 * @param point the part of the issue that it is about, if it is a part's
 * @param wording the position in words, or why it was withdrawn
 */
public record PositionRow(
        String party,
        @Nullable String toward,
        @Nullable String point,
        DisplayValue position,
        @Nullable String wording,
        @Nullable String condition) {

    static List<PositionRow> of(ThingView issue, Titles titles) {
        return issue.family(IssueFacts.POSITIONS).stream().map(read -> of(read, titles)).toList();
    }

    private static PositionRow of(TypedFacet<PositionValue> read, Titles titles) {
        var key = PositionKey.parse(IssueFacts.POSITIONS.key(read.name()));
        var value = read.value();
        return new PositionRow(
                titles.title(key.party()),
                key.toward() == null ? null : titles.title(key.toward()),
                key.point() == null ? null : Formatting.plain(key.point()),
                DisplayValue.of(read, position -> Formatting.plain(position.position())),
                value.wording() == null ? value.reason() : value.wording(),
                value.condition());
    }
}
