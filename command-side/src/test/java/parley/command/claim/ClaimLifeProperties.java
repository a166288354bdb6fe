package parley.command.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is recorded, corrected and retracted, the decider agrees with a naive replay. */
class ClaimLifeProperties {

    @Property(tries = 2_000)
    void the_decider_accepts_and_stands_as_a_naive_replay_does(
            @ForAll("steps") List<RandomStep> steps) {
        var decided = new DecidedClaim();
        var replayed = new ReplayedClaim();
        for (var step : steps) {
            assertThat(decided.accepts(step)).as("%s", step).isEqualTo(replayed.accepts(step));
            assertThat(decided.status()).as("after %s", step).isEqualTo(replayed.status());
        }
    }

    @Provide
    Arbitrary<List<RandomStep>> steps() {
        var moves = Arbitraries.of(ExpectedMove.class);
        // Seldom the first, since with it the claim is gone until its retraction is retracted.
        var records = Arbitraries.integers().between(1, 20);
        Arbitrary<RandomStep> tries = moves.map(RandomStep.Try::new);
        Arbitrary<RandomStep> corrections = records.map(RandomStep.Correct::new);
        Arbitrary<RandomStep> mistakes =
                Combinators.combine(records, moves).as(RandomStep.CorrectBy::new);
        Arbitrary<RandomStep> retractions = records.map(RandomStep.Retract::new);
        return Arbitraries.frequencyOf(
                        Tuple.of(6, tries),
                        Tuple.of(3, corrections),
                        Tuple.of(1, mistakes),
                        Tuple.of(2, retractions))
                .list()
                .ofMaxSize(40);
    }
}
