package parley.query.display;

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

/** What people call those whom others on a page refer to; an id stands for what is not there. */
public record Titles(Map<ThingKind, Map<String, String>> byKind) {

    /**
     * Of things of some kinds.
     *
     * @param things by the words of their kinds
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
        return things.stream().collect(Collectors.toMap(ThingView::id, type::title));
    }

    public String title(ThingId id) {
        return byKind.getOrDefault(id.kind(), Map.of()).getOrDefault(id.value(), id.value());
    }

    public List<String> titles(List<? extends ThingId> ids) {
        return ids.stream().map(this::title).toList();
    }

    /** Of an author, by which of those who can be one is named. */
    public String author(@Nullable ThingId... named) {
        return Stream.of(named).filter(Objects::nonNull).findFirst().map(this::title).orElseThrow();
    }
}
