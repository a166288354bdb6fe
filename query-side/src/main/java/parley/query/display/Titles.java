package parley.query.display;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.events.ThingId;
import parley.events.ThingKind;
import parley.query.view.ThingType;
import parley.query.view.ThingView;

/** The titles of the things to which a page refers; the id where a thing was not found. */
public record Titles(Map<ThingKind, Map<String, String>> byKind) {

    /**
     * Returns the titles of all things of these kinds; a duplicate has that of its original.
     *
     * @param things the things by the word of their kind
     */
    public static Titles of(Map<String, List<ThingView>> things, ThingType<?>... kinds) {
        return new Titles(
                Stream.of(kinds)
                        .collect(
                                Collectors.toMap(
                                        ThingType::kind,
                                        type ->
                                                titles(
                                                        things.getOrDefault(
                                                                type.kind().word(), List.of()),
                                                        type))));
    }

    private static Map<String, String> titles(List<ThingView> things, ThingType<?> type) {
        var titles = new HashMap<String, String>();
        for (var thing : things) {
            var title = type.title(thing);
            titles.put(thing.id(), title);
            thing.duplicates().forEach(duplicate -> titles.put(duplicate, title));
        }
        return titles;
    }

    public String title(ThingId id) {
        return byKind.getOrDefault(id.kind(), Map.of()).getOrDefault(id.value(), id.value());
    }

    public List<String> titles(List<? extends ThingId> ids) {
        return ids.stream().map(this::title).toList();
    }

    /** Returns the title of an author, given the alternatives of which exactly one is set. */
    public String author(@Nullable ThingId... author) {
        return Stream.of(author)
                .filter(Objects::nonNull)
                .findFirst()
                .map(this::title)
                .orElseThrow();
    }
}
