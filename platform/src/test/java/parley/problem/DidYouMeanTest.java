package parley.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {
    @Test
    void the_most_similar_name_is_found() {
        assertThat(DidYouMean.to("fery", List.of("ferries", "ferry"))).contains("ferry");
        assertThat(DidYouMean.to("Ferry", List.of("ferry"))).contains("ferry");
        assertThat(DidYouMean.to("fery", List.of("pier"))).isEmpty();
    }

    @Test
    void what_was_typed_is_no_hint_even_if_it_is_known_by_now() {
        assertThat(DidYouMean.to("fery", List.of("fery"))).isEmpty();
        assertThat(DidYouMean.hint("fery", List.of("fery", "ferry")))
                .isEqualTo(" Did you mean \"ferry\"?");
    }
}
