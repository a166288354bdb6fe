package parley.query.oracle;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Random histories")
class HistoriesTest {
    @Test
    @DisplayName("are made of what is hard, in fixed shares")
    void shares() {
        var census = new Census();
        Histories.from(1, 2_000).forEach(census::add);
        System.out.println(census);
        census.assertShares();
    }
}
