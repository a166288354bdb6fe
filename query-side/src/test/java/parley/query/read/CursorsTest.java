package parley.query.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.problem.ProblemException;
import parley.query.asof.AsOfParameters;

class CursorsTest {
    private static final Cursors TIMELINE = cursors("talks/timeline", null, "2026");
    private static final String CURSOR = TIMELINE.write(12, -7L, "x");

    @Test
    void a_cursor_is_read_in_its_list() {
        assertThat(TIMELINE.read(CURSOR)).containsExactly("12", "-7", "x");
    }

    @Test
    void one_that_was_cut_is_refused() {
        for (int length = 0; length < CURSOR.length(); length++) {
            assertRefused(TIMELINE, CURSOR.substring(0, length));
        }
    }

    @Test
    void one_of_another_list_is_refused() {
        assertRefused(cursors("other/timeline", null, "2026"), CURSOR);
        assertRefused(cursors("talks/timeline/x", null, "2026"), CURSOR);
    }

    @Test
    void one_of_other_clocks_or_filters_is_refused() {
        assertRefused(cursors("talks/timeline", "2026", "2026"), CURSOR);
        assertRefused(cursors("talks/timeline", null, "2025"), CURSOR);
        assertRefused(cursors("talks/timeline", null, null), CURSOR);
    }

    private static Cursors cursors(String list, @Nullable String knownAt, @Nullable String from) {
        return new Cursors(
                list,
                new AsOfParameters(null, knownAt),
                new TimelineWindow(from, null, Set.of("issue", "claim")));
    }

    private static void assertRefused(Cursors cursors, String cursor) {
        var problem =
                catchThrowableOfType(ProblemException.class, () -> cursors.read(cursor)).problem();
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.json()).contains("\"parameter\":\"cursor\"");
    }
}
