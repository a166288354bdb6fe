package parley.query.page;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.query.read.NegotiationState;
import parley.query.view.ThingView;
import tools.jackson.databind.JsonNode;

/** What people call those whom others on a page refer to; an id stands for what is not there. */
record Titles(Map<String, Map<String, String>> byKind) {
    private static final List<String> KINDS = List.of("party", "person", "source");

    static Titles of(NegotiationState state) {
        return new Titles(
                KINDS.stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(), kind -> titles(state, kind))));
    }

    private static Map<String, String> titles(NegotiationState state, String kind) {
        return state.things().getOrDefault(kind, List.of()).stream()
                .collect(Collectors.toMap(ThingView::id, ThingView::title));
    }

    String title(String kind, String id) {
        return byKind.getOrDefault(kind, Map.of()).getOrDefault(id, id);
    }

    /** Of what a field names, if it names anything. */
    @Nullable String title(String kind, JsonNode id) {
        return id.asStringOpt().map(named -> title(kind, named)).orElse(null);
    }

    /** Of all that a field names. */
    List<String> titles(String kind, JsonNode ids) {
        return ids.valueStream().map(id -> title(kind, id.asString(""))).toList();
    }

    /** Of an author: a person, a source or a party. */
    String author(JsonNode author) {
        return KINDS.stream()
                .flatMap(kind -> Stream.ofNullable(title(kind, author.path(kind))))
                .findFirst()
                .orElse("not known");
    }
}
