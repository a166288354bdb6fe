package parley.query.issue;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionKeyTest {
    @ParameterizedTest
    @CsvSource({
        "ukraine, ukraine, , ",
        "ukraine/toward/united-states, ukraine, united-states, ",
        "ukraine/on/burden, ukraine, , burden",
        "ukraine/toward/united-states/on/burden, ukraine, united-states, burden",
        "toward/toward/on/on/toward, toward, on, toward",
        "on/on/on, on, , on"
    })
    void a_key_is_read_back_also_where_a_party_or_a_point_is_called_like_its_words(
            String text, String party, @Nullable String toward, @Nullable String point) {
        var key = PositionKey.parse(text);

        assertThat(key.party().value()).isEqualTo(party);
        assertThat(key.toward() == null ? null : key.toward().value()).isEqualTo(toward);
        assertThat(key.point()).isEqualTo(point);
        assertThat(key.text()).isEqualTo(text);
    }
}
