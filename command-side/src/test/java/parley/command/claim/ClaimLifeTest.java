package parley.command.claim;

import static parley.command.axon.GivenRecords.given;
import static parley.command.claim.Claims.AGENCY;
import static parley.command.claim.Claims.asserts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parley.command.axon.CommandFixture;

/** Every command from every status. */
class ClaimLifeTest {
    private static final Map<String, List<Object>> PASTS =
            Map.of(
                    "reported", List.of(Claims.RECORDED),
                    "unconfirmed", List.of(Claims.RECORDED, Claims.UNCONFIRMED),
                    "corroborated", List.of(Claims.RECORDED, Claims.CORROBORATED),
                    "confirmed", List.of(Claims.RECORDED, Claims.CONFIRMED),
                    "disputed", List.of(Claims.RECORDED, Claims.DISPUTED),
                    "refuted", List.of(Claims.RECORDED, Claims.REFUTED),
                    "retracted", List.of(Claims.RECORDED, Claims.RETRACTED));

    @ParameterizedTest(name = "{0} a {1} claim")
    @MethodSource
    void a_legal_move_is_recorded(ExpectedMove move, String status) {
        trying(move, status).records(move.event);
    }

    @ParameterizedTest(name = "{0} a {1} claim")
    @MethodSource
    void any_other_move_is_refused(ExpectedMove move, String status) {
        trying(move, status).refuses();
    }

    static Stream<Arguments> a_legal_move_is_recorded() {
        return moves(true);
    }

    static Stream<Arguments> any_other_move_is_refused() {
        return moves(false);
    }

    private static CommandFixture trying(ExpectedMove move, String status) {
        var past = Objects.requireNonNull(PASTS.get(status));
        return given(past.toArray()).when(move.command).by(asserts(AGENCY));
    }

    private static Stream<Arguments> moves(boolean legal) {
        return Arrays.stream(ExpectedMove.values())
                .flatMap(move ->
                        ExpectedMove.STATUSES.stream()
                                .filter(status -> move.isLegalFrom(status) == legal)
                                .map(status -> Arguments.of(move, status)));
    }
}
