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
import static parley.command.claim.Claims.repeats;
import static parley.command.claim.Claims.says;

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
        given(line(RECORDED).by(says(ARTICLE)))
                .when(CORROBORATE)
                .by(says(DIPLOMAT))
                .records(BY_ANOTHER);
    }

    @Test
    void any_source_corroborates_what_rested_on_none() {
        given(RECORDED).when(CORROBORATE).by(says(ARTICLE)).records(BY_ANOTHER);
    }

    @Test
    void one_independent_source_among_others_is_enough() {
        given(line(RECORDED).by(says(ARTICLE)))
                .when(CORROBORATE)
                .by(says(ARTICLE), repeats(AGENCY, DIPLOMAT))
                .records(BY_ANOTHER);
    }

    @Test
    void a_source_that_disputed_it_corroborates_when_it_comes_round() {
        given(line(RECORDED).by(says(ARTICLE)), line(DISPUTED).by(says(DIPLOMAT)))
                .when(CORROBORATE)
                .by(says(DIPLOMAT))
                .records(BY_ANOTHER);
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void nobody_corroborates_nothing() {
        given(RECORDED).when(CORROBORATE).refuses(Rule.CORROBORATION_NOT_INDEPENDENT);
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void a_source_does_not_corroborate_itself() {
        given(line(RECORDED).by(says(ARTICLE)))
                .when(CORROBORATE)
                .by(says(ARTICLE))
                .refuses(Rule.CORROBORATION_NOT_INDEPENDENT);
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void who_merely_repeats_an_earlier_source_does_not_corroborate() {
        given(line(RECORDED).by(says(ARTICLE)))
                .when(CORROBORATE)
                .by(repeats(AGENCY, ARTICLE))
                .refuses(Rule.CORROBORATION_NOT_INDEPENDENT);
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void who_was_repeated_before_does_not_corroborate() {
        given(line(RECORDED).by(repeats(ARTICLE, AGENCY)))
                .when(CORROBORATE)
                .by(says(AGENCY))
                .refuses(Rule.CORROBORATION_NOT_INDEPENDENT);
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void who_corroborated_before_does_not_corroborate_again() {
        given(line(RECORDED).by(says(ARTICLE)), CORROBORATED)
                .when(CORROBORATE)
                .by(says(DIPLOMAT))
                .refuses(Rule.CORROBORATION_NOT_INDEPENDENT);
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void who_told_it_in_other_words_does_not_corroborate() {
        var revised = new ClaimRevised(REFERENDUM, "One is planned.", "So the agency.", null);
        given(line(RECORDED).by(says(ARTICLE)), line(revised).by(says(AGENCY)))
                .when(CORROBORATE)
                .by(says(AGENCY))
                .refuses(Rule.CORROBORATION_NOT_INDEPENDENT);
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void who_reinstated_it_does_not_corroborate() {
        given(RECORDED, RETRACTED, line(REINSTATED).by(says(AGENCY)))
                .when(CORROBORATE)
                .by(says(AGENCY))
                .refuses(Rule.CORROBORATION_NOT_INDEPENDENT);
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void who_denies_it_does_not_corroborate() {
        given(RECORDED)
                .when(CORROBORATE)
                .by(Attribution.of(DIPLOMAT, Stance.DENIES))
                .refuses(Rule.CORROBORATION_NOT_INDEPENDENT);
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void who_declines_to_comment_does_not_corroborate() {
        given(RECORDED)
                .when(CORROBORATE)
                .by(Attribution.of(DIPLOMAT, Stance.DECLINES_TO_COMMENT))
                .refuses(Rule.CORROBORATION_NOT_INDEPENDENT);
    }

    @Test
    void a_source_whose_record_was_retracted_is_independent_again() {
        given(
                        line(RECORDED).by(says(ARTICLE)),
                        CORROBORATED,
                        new RecordRetracted(new RecordId("r2"), "It was another diplomat."))
                .when(CORROBORATE)
                .by(says(DIPLOMAT))
                .records(BY_ANOTHER);
    }

    @Test
    void a_corroboration_is_corrected_as_if_it_had_not_been_made() {
        given(line(RECORDED).by(says(ARTICLE)), CORROBORATED)
                .when(CORROBORATE)
                .by(says(DIPLOMAT))
                .correcting("r2")
                .records(BY_ANOTHER)
                .correctingRoot("r2");
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void a_corroboration_is_not_corrected_into_one_by_an_earlier_source() {
        given(line(RECORDED).by(says(ARTICLE)), CORROBORATED)
                .when(CORROBORATE)
                .by(says(ARTICLE))
                .correcting("r2")
                .refuses(Rule.CORROBORATION_NOT_INDEPENDENT);
    }
}
