package parley.command.claim;

import static parley.command.axon.GivenRecord.line;
import static parley.command.axon.GivenRecords.given;
import static parley.command.claim.Claims.AGENCY;
import static parley.command.claim.Claims.ARTICLE;
import static parley.command.claim.Claims.CORROBORATED;
import static parley.command.claim.Claims.DIPLOMAT;
import static parley.command.claim.Claims.DISPUTED;
import static parley.command.claim.Claims.RECORDED;
import static parley.command.claim.Claims.REFERENDUM;
import static parley.command.claim.Claims.REINSTATED;
import static parley.command.claim.Claims.RETRACTED;
import static parley.command.claim.Claims.asserts;
import static parley.command.claim.Claims.repeats;

import org.junit.jupiter.api.Test;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.claim.ClaimCommand.CorroborateClaim;
import parley.events.RecordId;
import parley.events.claim.ClaimEvent.ClaimCorroborated;
import parley.events.claim.ClaimEvent.ClaimRevised;
import parley.events.record.RecordEvent.RecordRetracted;
import parley.events.source.Attribution;
import parley.events.source.Stance;

class CorroborationTest {
    private static final CorroborateClaim CORROBORATE =
            new CorroborateClaim(REFERENDUM, "Somebody else said the same.", null);
    private static final ClaimCorroborated BY_ANOTHER =
            new ClaimCorroborated(REFERENDUM, "Somebody else said the same.", null);

    @Test
    void a_source_of_its_own_corroborates() {
        given(line(RECORDED).by(asserts(ARTICLE)))
                .when(CORROBORATE)
                .by(asserts(DIPLOMAT))
                .records(BY_ANOTHER);
    }

    @Test
    void any_source_corroborates_what_rested_on_none() {
        given(RECORDED).when(CORROBORATE).by(asserts(ARTICLE)).records(BY_ANOTHER);
    }

    @Test
    void one_independent_source_among_others_is_enough() {
        given(line(RECORDED).by(asserts(ARTICLE)))
                .when(CORROBORATE)
                .by(asserts(ARTICLE), repeats(AGENCY, DIPLOMAT))
                .records(BY_ANOTHER);
    }

    @Test
    void a_source_that_disputed_it_may_corroborate_it_later() {
        given(line(RECORDED).by(asserts(ARTICLE)), line(DISPUTED).by(asserts(DIPLOMAT)))
                .when(CORROBORATE)
                .by(asserts(DIPLOMAT))
                .records(BY_ANOTHER);
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void a_corroboration_needs_a_source() {
        given(RECORDED).when(CORROBORATE).refuses(Rule.CORROBORATION_NOT_INDEPENDENT);
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void a_source_does_not_corroborate_itself() {
        given(line(RECORDED).by(asserts(ARTICLE)))
                .when(CORROBORATE)
                .by(asserts(ARTICLE))
                .refuses(Rule.CORROBORATION_NOT_INDEPENDENT);
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void a_source_that_repeats_an_earlier_one_does_not_corroborate() {
        given(line(RECORDED).by(asserts(ARTICLE)))
                .when(CORROBORATE)
                .by(repeats(AGENCY, ARTICLE))
                .refuses(Rule.CORROBORATION_NOT_INDEPENDENT);
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void a_source_that_was_repeated_before_does_not_corroborate() {
        given(line(RECORDED).by(repeats(ARTICLE, AGENCY)))
                .when(CORROBORATE)
                .by(asserts(AGENCY))
                .refuses(Rule.CORROBORATION_NOT_INDEPENDENT);
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void a_source_does_not_corroborate_twice() {
        given(line(RECORDED).by(asserts(ARTICLE)), CORROBORATED)
                .when(CORROBORATE)
                .by(asserts(DIPLOMAT))
                .refuses(Rule.CORROBORATION_NOT_INDEPENDENT);
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void a_source_that_reworded_the_claim_does_not_corroborate_it() {
        var revised = new ClaimRevised(REFERENDUM, "One is planned.", "So the agency.", null);
        given(line(RECORDED).by(asserts(ARTICLE)), line(revised).by(asserts(AGENCY)))
                .when(CORROBORATE)
                .by(asserts(AGENCY))
                .refuses(Rule.CORROBORATION_NOT_INDEPENDENT);
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void a_source_that_reinstated_it_does_not_corroborate() {
        given(RECORDED, RETRACTED, line(REINSTATED).by(asserts(AGENCY)))
                .when(CORROBORATE)
                .by(asserts(AGENCY))
                .refuses(Rule.CORROBORATION_NOT_INDEPENDENT);
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void a_source_that_denies_it_does_not_corroborate() {
        given(RECORDED)
                .when(CORROBORATE)
                .by(Attribution.of(DIPLOMAT, Stance.DENIES))
                .refuses(Rule.CORROBORATION_NOT_INDEPENDENT);
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void a_source_that_declines_to_comment_does_not_corroborate() {
        given(RECORDED)
                .when(CORROBORATE)
                .by(Attribution.of(DIPLOMAT, Stance.DECLINES_TO_COMMENT))
                .refuses(Rule.CORROBORATION_NOT_INDEPENDENT);
    }

    @Test
    void a_source_whose_record_was_retracted_is_independent_again() {
        given(
                        line(RECORDED).by(asserts(ARTICLE)),
                        CORROBORATED,
                        new RecordRetracted(new RecordId("r2"), "It was another diplomat."))
                .when(CORROBORATE)
                .by(asserts(DIPLOMAT))
                .records(BY_ANOTHER);
    }

    @Test
    void a_corroboration_is_corrected_as_if_it_had_not_been_made() {
        given(line(RECORDED).by(asserts(ARTICLE)), CORROBORATED)
                .when(CORROBORATE)
                .by(asserts(DIPLOMAT))
                .correcting("r2")
                .records(BY_ANOTHER)
                .correctingRoot("r2");
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void a_corroboration_is_not_corrected_into_one_by_an_earlier_source() {
        given(line(RECORDED).by(asserts(ARTICLE)), CORROBORATED)
                .when(CORROBORATE)
                .by(asserts(ARTICLE))
                .correcting("r2")
                .refuses(Rule.CORROBORATION_NOT_INDEPENDENT);
    }
}
