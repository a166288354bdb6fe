package parley.query.oracle;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.query.oracle.Comparison.Disagreement;

class ComparisonTest {

    @Test
    void holding_a_system_against_the_oracle_passes_one_that_answers_alike() {
        Comparison.run(1, 200, OracleAnswers::new);
    }

    @ParameterizedTest(name = "finds one that {0}")
    @MethodSource("mistakes")
    void holding_a_system_against_the_oracle_finds_every_mistake_within_few_histories(
            Mistake mistake) {
        assertThatThrownBy(() -> Comparison.run(1, 400, mistake.system()))
                .isInstanceOf(Disagreement.class)
                .hasMessageContaining("history of seed");
    }

    static Stream<Mistake> mistakes() {
        return Mistakes.all();
    }
}
