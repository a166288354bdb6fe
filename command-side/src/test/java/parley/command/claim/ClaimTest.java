package parley.command.claim;

import static parley.command.axon.GivenRecords.given;
import static parley.command.axon.GivenRecords.givenNothing;
import static parley.command.claim.Claims.CONFIRMED;
import static parley.command.claim.Claims.DISPUTED;
import static parley.command.claim.Claims.RECORD;
import static parley.command.claim.Claims.RECORDED;
import static parley.command.claim.Claims.REFERENDUM;
import static parley.command.claim.Claims.REFUTED;
import static parley.command.claim.Claims.REINSTATED;
import static parley.command.claim.Claims.RETRACTED;
import static parley.command.claim.Claims.TUESDAY;
import static parley.command.claim.Claims.UNCONFIRMED;

import org.junit.jupiter.api.Test;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.claim.ClaimCommand.ConfirmClaim;
import parley.command.claim.ClaimCommand.DisputeClaim;
import parley.command.claim.ClaimCommand.LinkClaim;
import parley.command.claim.ClaimCommand.MarkClaimUnconfirmed;
import parley.command.claim.ClaimCommand.RateClaim;
import parley.command.claim.ClaimCommand.RefuteClaim;
import parley.command.claim.ClaimCommand.ReinstateClaim;
import parley.command.claim.ClaimCommand.RetractClaim;
import parley.command.claim.ClaimCommand.ReviseClaim;
import parley.events.RecordId;
import parley.events.claim.ClaimEvent.ClaimConfirmed;
import parley.events.claim.ClaimEvent.ClaimDisputed;
import parley.events.claim.ClaimEvent.ClaimLinked;
import parley.events.claim.ClaimEvent.ClaimMarkedUnconfirmed;
import parley.events.claim.ClaimEvent.ClaimRated;
import parley.events.claim.ClaimEvent.ClaimRefuted;
import parley.events.claim.ClaimEvent.ClaimReinstated;
import parley.events.claim.ClaimEvent.ClaimRetracted;
import parley.events.claim.ClaimEvent.ClaimRevised;
import parley.events.claim.ClaimId;
import parley.events.claim.Link;
import parley.events.claim.Link.LinkType;
import parley.events.claim.Rating;
import parley.events.source.Credibility;
import parley.events.source.Reliability;

class ClaimTest {
    private static final ClaimId PROPOSAL = new ClaimId("proposal");
    private static final Link TO_PROPOSAL = new Link(LinkType.SUPPORTS, PROPOSAL, null);

    @Test
    void a_claim_is_recorded() {
        givenNothing().when(RECORD).records(RECORDED);
    }

    @Test
    void a_claim_that_nobody_could_confirm_is_unconfirmed() {
        given(RECORDED)
                .when(new MarkClaimUnconfirmed(REFERENDUM, "Nobody would say.", TUESDAY))
                .records(new ClaimMarkedUnconfirmed(REFERENDUM, "Nobody would say.", TUESDAY));
    }

    @Test
    void a_claim_that_was_established_is_confirmed() {
        given(RECORDED)
                .when(new ConfirmClaim(REFERENDUM, "It was held.", TUESDAY))
                .records(new ClaimConfirmed(REFERENDUM, "It was held.", TUESDAY));
    }

    @Test
    void a_claim_that_somebody_contradicts_is_disputed() {
        given(RECORDED)
                .when(new DisputeClaim(REFERENDUM, "Kyiv contradicts.", TUESDAY))
                .records(new ClaimDisputed(REFERENDUM, "Kyiv contradicts.", TUESDAY));
    }

    @Test
    void a_disputed_claim_may_be_disputed_again() {
        given(RECORDED, DISPUTED)
                .when(new DisputeClaim(REFERENDUM, "So does Moscow.", null))
                .records(new ClaimDisputed(REFERENDUM, "So does Moscow.", null));
    }

    @Test
    void a_claim_shown_to_be_false_is_refuted() {
        given(RECORDED, CONFIRMED)
                .when(new RefuteClaim(REFERENDUM, "None was prepared.", TUESDAY))
                .records(new ClaimRefuted(REFERENDUM, "None was prepared.", TUESDAY));
    }

    @Test
    void a_claimant_takes_a_claim_back() {
        given(RECORDED, REFUTED)
                .when(new RetractClaim(REFERENDUM, "The paper took it back.", TUESDAY))
                .records(new ClaimRetracted(REFERENDUM, "The paper took it back.", TUESDAY));
    }

    @Test
    void a_claimant_stands_by_a_claim_again() {
        given(RECORDED, RETRACTED)
                .when(new ReinstateClaim(REFERENDUM, "It was right after all.", TUESDAY))
                .records(new ClaimReinstated(REFERENDUM, "It was right after all.", TUESDAY));
    }

    @Test
    void a_claim_is_reworded() {
        given(RECORDED)
                .when(new ReviseClaim(REFERENDUM, "One is planned.", "Softened.", TUESDAY))
                .records(new ClaimRevised(REFERENDUM, "One is planned.", "Softened.", TUESDAY));
    }

    @Test
    void a_claim_is_rated() {
        var rating = new Rating(Reliability.B, new Credibility(2));
        given(RECORDED, REFUTED)
                .when(new RateClaim(REFERENDUM, rating, "A good paper.", TUESDAY))
                .records(new ClaimRated(REFERENDUM, rating, "A good paper.", TUESDAY));
    }

    @Test
    void a_claim_is_linked_to_another() {
        given(RECORDED)
                .when(new LinkClaim(REFERENDUM, TO_PROPOSAL, "One needs the other.", TUESDAY))
                .records(new ClaimLinked(REFERENDUM, TO_PROPOSAL, "One needs the other.", TUESDAY));
    }

    @Test
    void a_claim_is_linked_to_a_record_of_another_thing() {
        var toRecord = new Link(LinkType.CONTRADICTS, null, new RecordId("elsewhere"));
        given(RECORDED)
                .when(new LinkClaim(REFERENDUM, toRecord, "It says otherwise.", null))
                .records(new ClaimLinked(REFERENDUM, toRecord, "It says otherwise.", null));
    }

    @Test
    @Refuses(Rule.CLAIM_ALREADY_RETRACTED)
    void a_claim_taken_back_is_not_taken_back_again() {
        given(RECORDED, RETRACTED)
                .when(new RetractClaim(REFERENDUM, "Again.", null))
                .refuses(Rule.CLAIM_ALREADY_RETRACTED);
    }

    @Test
    @Refuses(Rule.CLAIM_RETRACTED)
    void nothing_but_reinstating_happens_to_a_claim_taken_back() {
        given(RECORDED, RETRACTED)
                .when(new ConfirmClaim(REFERENDUM, "It is true all the same.", null))
                .refuses(Rule.CLAIM_RETRACTED);
    }

    @Test
    @Refuses(Rule.CLAIM_NOT_RETRACTED)
    void a_claim_that_stands_is_not_reinstated() {
        given(RECORDED, RETRACTED, REINSTATED)
                .when(new ReinstateClaim(REFERENDUM, "Once more.", null))
                .refuses(Rule.CLAIM_NOT_RETRACTED);
    }

    @Test
    @Refuses(Rule.CLAIM_ALREADY_UNCONFIRMED)
    void an_unconfirmed_claim_is_not_marked_so_again() {
        given(RECORDED, UNCONFIRMED)
                .when(new MarkClaimUnconfirmed(REFERENDUM, "Still nobody.", null))
                .refuses(Rule.CLAIM_ALREADY_UNCONFIRMED);
    }

    @Test
    @Refuses(Rule.CLAIM_ALREADY_CONFIRMED)
    void a_confirmed_claim_is_not_confirmed_again() {
        given(RECORDED, CONFIRMED)
                .when(new ConfirmClaim(REFERENDUM, "Again.", null))
                .refuses(Rule.CLAIM_ALREADY_CONFIRMED);
    }

    @Test
    @Refuses(Rule.CLAIM_REFUTED)
    void a_refuted_claim_is_not_confirmed_at_once() {
        given(RECORDED, REFUTED)
                .when(new ConfirmClaim(REFERENDUM, "It was true.", null))
                .refuses(Rule.CLAIM_REFUTED);
    }

    @Test
    @Refuses(Rule.CLAIM_ALREADY_REFUTED)
    void a_refuted_claim_is_not_refuted_again() {
        given(RECORDED, REFUTED)
                .when(new RefuteClaim(REFERENDUM, "Again.", null))
                .refuses(Rule.CLAIM_ALREADY_REFUTED);
    }

    @Test
    @Refuses(Rule.REFERS_TO_ITSELF)
    void a_claim_does_not_support_itself() {
        given(RECORDED)
                .when(
                        new LinkClaim(
                                REFERENDUM,
                                new Link(LinkType.SUPPORTS, REFERENDUM, null),
                                "It speaks for itself.",
                                null))
                .refuses(Rule.REFERS_TO_ITSELF);
    }

    @Test
    @Refuses(Rule.REFERS_TO_ITSELF)
    void a_claim_is_not_linked_to_a_record_of_its_own() {
        given(RECORDED, DISPUTED)
                .when(
                        new LinkClaim(
                                REFERENDUM,
                                new Link(LinkType.CONTRADICTS, null, new RecordId("r2")),
                                "Kyiv says so.",
                                null))
                .refuses(Rule.REFERS_TO_ITSELF);
    }
}
