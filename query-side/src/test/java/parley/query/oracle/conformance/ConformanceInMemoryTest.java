package parley.query.oracle.conformance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parley.query.oracle.Comparison;

@Timeout(600)
class ConformanceInMemoryTest {
    @Test
    void the_fold_of_the_translation_says_what_the_oracle_says_of_10_000_histories() {
        Comparison.run(1_000_000, 10_000, InMemory::new).assertShares();
    }
}
