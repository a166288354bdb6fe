package parley.query.oracle;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.query.oracle.Comparison.Disagreement;

@DisplayName("Holding a system against the oracle")
class ComparisonTest {

    @Test
    @DisplayName("passes one that answers alike")
    void passes() {
        Comparison.run(1, 200, OracleAnswers::new);
    }

    @ParameterizedTest(name = "finds one that {0}")
    @MethodSource("mistakes")
    @DisplayName("finds every mistake within few histories")
    void finds(Mistake mistake) {
        assertThatThrownBy(() -> Comparison.run(1, 400, mistake.system()))
                .isInstanceOf(Disagreement.class)
                .hasMessageContaining("history of seed");
    }

    static Stream<Mistake> mistakes() {
        return Mistakes.all();
    }
}
