package parley.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Random histories")
class HistoriesTest {
    @Test
    @DisplayName("are made of what is hard, in fixed shares")
    void shares() {
        var census = new Census();
        Histories.from(1, 10_000).forEach(census::add);
        census.assertShares();
    }

    @Test
    @DisplayName("break no rule of the domain")
    void legal() {
        Histories.from(1, 3_000)
                .forEach(history -> assertThat(new Legality(history).faults()).isEmpty());
    }

    @Test
    @DisplayName("are of 1 to 25 records")
    void lengths() {
        assertThat(Histories.from(1, 1_000).map(History::end).collect(Collectors.toSet()))
                .hasSize(25)
                .allSatisfy(length -> assertThat(length).isBetween(1L, 25L));
    }

    @Test
    @DisplayName("are the same for the same seed")
    void seeds() {
        assertThat(Histories.from(1, 100).toList()).isEqualTo(Histories.from(1, 100).toList());
    }
}
