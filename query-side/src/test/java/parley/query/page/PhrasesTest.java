package parley.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.query.view.FacetView;

class PhrasesTest {
    @ParameterizedTest
    @CsvSource({
        "PT45S, 45 s",
        "PT1H30M, 1 h 30 min",
        "PT2H, 2 h",
        "PT1H5S, 1 h 5 s",
        "PT3M20S, 3 min 20 s"
    })
    void a_duration_is_told_to_the_second(String length, String told) {
        var exact = FacetView.json("{\"length\":\"" + length + "\"}");
        var about = FacetView.json("{\"length\":\"" + length + "\",\"approximate\":true}");
        assertThat(Phrases.duration(exact)).isEqualTo(told);
        assertThat(Phrases.duration(about)).isEqualTo("about " + told);
    }
}
