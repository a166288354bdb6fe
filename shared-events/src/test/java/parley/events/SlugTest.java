package parley.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "7", "donbas", "geneva-2026", "a.b_c-d", "a--b", "0190a5e8-7b1c-7def"})
    void an_id_consists_of_letters_and_digits_with_separators_between(String id) {
        assertThat(Slug.check(id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-a", "a-", ".a", "a_", "A", "ä", "a b", "a/b", "a\0b", "٣"})
    void anything_else_is_no_id(String id) {
        assertThatThrownBy(() -> Slug.check(id)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 10_000_000})
    void an_id_is_short(int length) {
        assertThatThrownBy(() -> Slug.check("a".repeat(length)))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("100");
    }
}
