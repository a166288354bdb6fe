package parley.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.command.Precondition.AtOneOf;
import parley.command.Precondition.IsThere;
import parley.problem.ProblemException;

class EntityTagTest {
    @Test
    void a_caller_may_require_nothing() {
        assertThat(EntityTag.precondition(null)).isNull();
    }

    @Test
    void a_star_requires_that_the_thing_exists() {
        assertThat(EntityTag.precondition(" * ")).isEqualTo(new IsThere());
        assertThat(new IsThere().holds(0)).isFalse();
        assertThat(new IsThere().holds(1)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3\",\"4\"", " \"3\" , 4 ", "\"3\", W/\"5\", \"x,y\", \"4\","})
    void any_version_of_a_list_matches(String tags) {
        assertThat(EntityTag.precondition(tags)).isEqualTo(new AtOneOf(Set.of(3L, 4L)));
        assertThat(new AtOneOf(Set.of(3L, 4L)).holds(4)).isTrue();
        assertThat(new AtOneOf(Set.of(3L, 4L)).holds(5)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "W/\"3\"", "\"0\"", "\"03\""})
    void a_tag_that_is_none_of_ours_is_no_version(String tag) {
        assertThat(EntityTag.precondition(tag)).isEqualTo(new AtOneOf(Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seven", "\"3", "3\"", "\"3\" \"4\"", "*, \"3\"", ", \"3\""})
    void what_is_no_tag_is_refused(String header) {
        assertThatThrownBy(() -> EntityTag.precondition(header))
                .isInstanceOf(ProblemException.class);
    }
}
