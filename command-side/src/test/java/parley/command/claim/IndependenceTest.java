package parley.command.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.command.axon.GivenRecord.line;
import static parley.command.axon.GivenRecords.given;
import static parley.command.claim.Claims.AGENCY;
import static parley.command.claim.Claims.ARTICLE;
import static parley.command.claim.Claims.CORROBORATED;
import static parley.command.claim.Claims.DIPLOMAT;
import static parley.command.claim.Claims.DISPUTED;
import static parley.command.claim.Claims.RECORDED;
import static parley.command.claim.Claims.REFERENDUM;
import static parley.command.claim.Claims.asserts;
import static parley.command.claim.Claims.repeats;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.axon.CommandFixture;
import parley.command.axon.GivenRecord;
import parley.command.claim.ClaimCommand.CorroborateClaim;
import parley.events.Event;
import parley.events.RecordId;
import parley.events.ThingRef;
import parley.events.claim.ClaimEvent.ClaimCorroborated;
import parley.events.claim.ClaimEvent.ClaimRated;
import parley.events.claim.Rating;
import parley.events.duplicate.DuplicateEvent.DuplicateMarked;
import parley.events.record.RecordEvent.RecordRetracted;
import parley.events.source.Attribution;
import parley.events.source.Credibility;
import parley.events.source.Reliability;
import parley.events.source.SourceId;

/** Independence is judged along the whole chain of who repeats whom. */
class IndependenceTest {
    private static final CorroborateClaim CORROBORATE =
            new CorroborateClaim(REFERENDUM, "Others say so.", null);
    private static final ClaimCorroborated BY_OTHERS =
            new ClaimCorroborated(REFERENDUM, "Others say so.", null);
    private static final SourceId WIRE = new SourceId("wire");
    private static final SourceId A = new SourceId("a");
    private static final SourceId B = new SourceId("b");
    private static final GivenRecord BY_WIRE = line(RECORDED).by(asserts(WIRE));

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void a_chain_within_the_command_is_followed_and_named() {
        refuses(
                given(BY_WIRE).when(CORROBORATE).by(repeats(A, WIRE), repeats(B, A)),
                "b repeats a, which repeats wire, on which this claim rests already.");
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void a_chain_is_followed_over_several_records_of_any_kind() {
        var duplicate =
                new DuplicateMarked(
                        ThingRef.of(REFERENDUM), ThingRef.parse("claim/another"), "The same.");
        for (var told : List.<Event>of(rated(), DISPUTED, duplicate)) {
            var earlier = line(told).by(repeats(A, WIRE));
            refuses(
                    given(BY_WIRE, earlier).when(CORROBORATE).by(repeats(B, A)),
                    "b repeats a, which repeats wire, on which this claim rests already.");
        }
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void two_sources_that_repeat_the_same_one_are_not_independent() {
        refuses(
                given(line(RECORDED).by(repeats(A, WIRE))).when(CORROBORATE).by(repeats(B, WIRE)),
                "b repeats wire, which is repeated by a, on which this claim rests already.");
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void what_a_source_of_the_claim_repeats_through_others_is_not_independent() {
        refuses(
                given(line(RECORDED).by(asserts(B)), line(rated()).by(repeats(B, A)))
                        .when(CORROBORATE)
                        .by(asserts(WIRE), repeats(A, WIRE)),
                "wire is repeated by a, which is repeated by b, on which this claim rests already.");
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void a_source_of_the_claim_itself_is_named() {
        refuses(
                given(BY_WIRE).when(CORROBORATE).by(asserts(WIRE)),
                "This claim rests on wire already.");
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void without_an_attribution_that_supports_it_there_is_no_chain_to_name() {
        refuses(given(BY_WIRE).when(CORROBORATE), "No attribution asserts or reports the claim.");
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void a_duplicate_of_a_source_is_that_source() {
        refuses(
                given(BY_WIRE)
                        .when(CORROBORATE)
                        .by(repeats(B, AGENCY))
                        .whileDuplicate(AGENCY, WIRE),
                "b repeats agency, which is a duplicate of wire, on which this claim rests already.");
        refuses(
                given(line(RECORDED).by(asserts(AGENCY)))
                        .when(CORROBORATE)
                        .by(asserts(WIRE))
                        .whileDuplicate(AGENCY, WIRE),
                "wire has the duplicate agency, on which this claim rests already.");
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void a_chain_of_duplicates_is_one_source() {
        refuses(
                given(line(RECORDED).by(asserts(ARTICLE)))
                        .when(CORROBORATE)
                        .by(asserts(DIPLOMAT))
                        .whileDuplicate(DIPLOMAT, AGENCY)
                        .whileDuplicate(AGENCY, WIRE)
                        .whileDuplicate(ARTICLE, WIRE),
                "diplomat is a duplicate of agency, which is a duplicate of wire, which has the duplicate article, on which this claim rests already.");
    }

    @Test
    void sources_without_an_origin_in_common_are_independent() {
        given(BY_WIRE, line(rated()).by(repeats(A, WIRE)))
                .when(CORROBORATE)
                .by(repeats(A, WIRE), repeats(B, AGENCY))
                .whileDuplicate(DIPLOMAT, WIRE)
                .records(BY_OTHERS);
    }

    @Test
    void sources_that_repeat_each_other_end_no_search() {
        given(BY_WIRE).when(CORROBORATE).by(repeats(A, B), repeats(B, A)).records(BY_OTHERS);
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void a_circle_that_repeats_a_source_of_the_claim_is_not_independent() {
        refuses(
                given(BY_WIRE, line(rated()).by(repeats(A, B), repeats(B, A), repeats(A, WIRE)))
                        .when(CORROBORATE)
                        .by(asserts(B)),
                "b repeats a, which repeats wire, on which this claim rests already.");
    }

    @Test
    void what_a_retracted_record_told_of_a_chain_is_not_known() {
        given(
                        BY_WIRE,
                        line(rated()).by(repeats(A, WIRE)),
                        new RecordRetracted(new RecordId("r2"), "It is not so."))
                .when(CORROBORATE)
                .by(repeats(B, A))
                .records(BY_OTHERS);
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void of_a_corrected_record_the_correction_counts() {
        var corrected = line(rated()).by(repeats(A, AGENCY)).correcting("r2");
        given(BY_WIRE, line(rated()).by(repeats(A, WIRE)), corrected)
                .when(CORROBORATE)
                .by(repeats(B, A))
                .records(BY_OTHERS);
        refuses(
                given(
                                BY_WIRE,
                                line(rated()).by(repeats(A, AGENCY)),
                                line(rated()).by(repeats(A, WIRE)).correcting("r2"))
                        .when(CORROBORATE)
                        .by(repeats(B, A)),
                "b repeats a, which repeats wire, on which this claim rests already.");
    }

    @Test
    void a_correction_is_not_judged_by_what_it_replaces() {
        given(BY_WIRE, line(BY_OTHERS).by(asserts(B), repeats(A, WIRE)))
                .when(CORROBORATE)
                .by(asserts(A))
                .correcting("r2")
                .records(BY_OTHERS);
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void a_correction_is_judged_by_all_other_records_also_by_later_ones() {
        refuses(
                given(BY_WIRE, CORROBORATED, line(rated()).by(repeats(A, WIRE)))
                        .when(CORROBORATE)
                        .by(repeats(B, A))
                        .correcting("r2"),
                "b repeats a, which repeats wire, on which this claim rests already.");
    }

    @Test
    void what_was_independent_when_it_was_decided_stays() {
        given(BY_WIRE, CORROBORATED, line(rated()).by(repeats(DIPLOMAT, WIRE)))
                .when(CORROBORATE)
                .by(asserts(B))
                .records(BY_OTHERS);
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void a_chain_of_five_thousand_is_followed_and_told_by_its_ends() {
        var chain =
                IntStream.range(0, 5_000)
                        .mapToObj(i -> repeats(source(i + 1), source(i)))
                        .toArray(Attribution[]::new);
        refuses(
                given(line(RECORDED).by(asserts(source(0)))).when(CORROBORATE).by(chain),
                "s5000 repeats s4999, which repeats s4998, which repeats s4997, and so on through 4,993 more to s3, which repeats s2, which repeats s1, which repeats s0, on which this claim rests already.");
        given(BY_WIRE).when(CORROBORATE).by(chain).records(BY_OTHERS);
    }

    private static void refuses(CommandFixture corroboration, String reason) {
        assertThat(corroboration.refuses(Rule.CORROBORATION_NOT_INDEPENDENT).details())
                .containsEntry("reason", reason);
    }

    private static SourceId source(int number) {
        return new SourceId("s" + number);
    }

    private static ClaimRated rated() {
        return new ClaimRated(
                REFERENDUM, new Rating(Reliability.B, new Credibility(2)), "So it is.", null);
    }
}
