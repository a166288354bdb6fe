package parley.query.page;

import java.util.List;
import parley.query.display.Formatting;
import parley.query.display.PageClocks;
import parley.query.translation.ThingTypes;
import parley.query.view.ThingView;

/**
 * A thing with a value that rests on something retracted since.
 *
 * @param on what was retracted
 */
record RetractedDependencyRow(String title, String kind, String link, List<String> on) {
    static List<RetractedDependencyRow> of(List<ThingView> things, PageClocks clocks) {
        return things.stream()
                .filter(thing -> !thing.restsOnRetracted().isEmpty())
                .map(thing ->
                        new RetractedDependencyRow(
                                ThingTypes.title(thing),
                                Formatting.plain(thing.kind()),
                                clocks.page(thing.address()),
                                List.copyOf(thing.restsOnRetracted())))
                .toList();
    }
}
