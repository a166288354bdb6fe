package parley.query.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.events.ThingRef;
import parley.query.facet.FacetValue;
import parley.query.view.FacetView;
import parley.query.view.ThingView;

class DuplicatesTest {
    private static final ThingView DONBAS = issue("donbas", null);

    @Test
    void a_duplicate_leaves_a_list_that_has_its_original() {
        assertThat(leftOut(DONBAS, issue("donbass", "donbas"))).containsExactly("donbas");
    }

    @Test
    void so_does_one_whose_original_turned_out_to_be_another_thing_in_turn() {
        assertThat(leftOut(issue("a", "b"), issue("b", "donbas"), DONBAS))
                .containsExactly("donbas");
    }

    @Test
    void one_whose_original_is_not_there_stays_and_tells_of_its_own_duplicates() {
        assertThat(leftOut(DONBAS, issue("a", "retracted"), issue("b", "a")))
                .containsExactly("donbas", "a");
    }

    @Test
    void what_stays_names_those_that_left_for_it() {
        var things = List.of(issue("b", "a"), DONBAS, issue("a", "donbas"));
        assertThat(Duplicates.leftOut(things))
                .extracting(ThingView::duplicates)
                .containsExactly(List.of("a", "b"));
    }

    @Test
    void the_way_along_originals_ends_at_the_last_that_is_there() {
        var b = issue("b", "retracted");
        assertThat(Duplicates.last(issue("a", "b"), id -> found(b, id))).isEqualTo(b);
        assertThat(Duplicates.last(b, id -> found(b, id))).isEqualTo(b);
        assertThat(Duplicates.last(DONBAS, id -> found(b, id))).isEqualTo(DONBAS);
    }

    private static Optional<ThingView> found(ThingView thing, ThingRef id) {
        return Optional.of(thing).filter(it -> id.toString().equals("issue/" + it.id()));
    }

    @Test
    void things_of_another_kind_are_told_apart() {
        var claim = view("claim", "donbass", null);
        assertThat(leftOut(claim, issue("a", "donbass"))).containsExactly("donbass", "a");
    }

    private static List<String> leftOut(ThingView... things) {
        return Duplicates.leftOut(List.of(things)).stream().map(ThingView::id).toList();
    }

    private static ThingView issue(String id, @Nullable String original) {
        return view("issue", id, original);
    }

    private static ThingView view(String kind, String id, @Nullable String original) {
        var facets = new TreeMap<String, List<FacetView>>(Map.of("details", facet("{}")));
        if (original != null) {
            facets.put("duplicate-of", facet("{\"of\":\"" + kind + "/" + original + "\"}"));
        }
        return new ThingView(kind, id, "", facets);
    }

    private static List<FacetView> facet(String value) {
        return List.of(new FacetView(new FacetValue(value), null, true, null, null, 0, List.of()));
    }
}
