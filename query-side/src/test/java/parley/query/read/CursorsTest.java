package parley.query.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import parley.problem.ProblemException;

class CursorsTest {
    private static final String CURSOR = Cursors.write("talks/timeline", 12, -7L, "x");

    @Test
    void a_cursor_is_read_in_its_list() {
        assertThat(Cursors.read("talks/timeline", CURSOR)).containsExactly("12", "-7", "x");
    }

    @Test
    void one_that_was_cut_is_refused() {
        for (int length = 0; length < CURSOR.length(); length++) {
            assertRefused("talks/timeline", CURSOR.substring(0, length));
        }
    }

    @Test
    void one_of_another_list_is_refused() {
        assertRefused("other/timeline", CURSOR);
        assertRefused("talks/timeline", Cursors.write("talks/timeline/x", 12, -7L, "x"));
    }

    private static void assertRefused(String list, String cursor) {
        var problem =
                catchThrowableOfType(ProblemException.class, () -> Cursors.read(list, cursor))
                        .problem();
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.json()).contains("\"parameter\":\"cursor\"");
    }
}
