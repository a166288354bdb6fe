package parley.command.proposal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.command.axon.GivenRecords.given;
import static parley.command.axon.GivenRecords.givenNothing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.proposal.ProposalCommand.RespondToProposal;
import parley.command.proposal.ProposalCommand.SupersedeProposal;
import parley.command.proposal.ProposalCommand.TableProposal;
import parley.command.proposal.ProposalCommand.WithdrawProposal;
import parley.events.InvalidField;
import parley.events.ValidTime;
import parley.events.issue.IssueId;
import parley.events.meeting.MeetingId;
import parley.events.party.PartyId;
import parley.events.person.PersonId;
import parley.events.proposal.ProposalEvent.ProposalRespondedTo;
import parley.events.proposal.ProposalEvent.ProposalSuperseded;
import parley.events.proposal.ProposalEvent.ProposalTabled;
import parley.events.proposal.ProposalEvent.ProposalWithdrawn;
import parley.events.proposal.ProposalForm;
import parley.events.proposal.ProposalId;
import parley.events.proposal.Response;
import parley.events.statement.StatementId;

class ProposalTest {
    private static final ProposalId SHARING = new ProposalId("sharing");
    private static final ProposalId LEASE = new ProposalId("lease");
    private static final PartyId UKRAINE = new PartyId("ukraine");
    private static final PartyId USA = new PartyId("usa");
    private static final PartyId RUSSIA = new PartyId("russia");
    private static final List<IssueId> PLANT = List.of(new IssueId("plant"));
    private static final ValidTime WEDNESDAY = ValidTime.of("2026-02-18");
    private static final ProposalTabled FLOATED =
            new ProposalTabled(
                    SHARING,
                    "Sharing the plant",
                    ProposalForm.FLOATED,
                    List.of(UKRAINE),
                    new PersonId("zelensky"),
                    List.of(USA),
                    PLANT,
                    "Control is shared.",
                    null,
                    null,
                    WEDNESDAY);
    private static final ProposalSuperseded SUPERSEDED =
            new ProposalSuperseded(SHARING, LEASE, null, WEDNESDAY);
    private static final ProposalWithdrawn WITHDRAWN =
            new ProposalWithdrawn(SHARING, null, WEDNESDAY);

    @Test
    void a_proposal_is_floated() {
        givenNothing().when(table(ProposalForm.FLOATED, List.of(UKRAINE))).records(FLOATED);
    }

    @Test
    void a_proposal_is_put_by_somebody() {
        assertThatThrownBy(() -> table(ProposalForm.TABLED, List.of()))
                .isInstanceOf(InvalidField.class)
                .extracting("field")
                .isEqualTo("by");
    }

    @Test
    @Refuses(Rule.VALID_TIME_TO_COME)
    void a_proposal_is_not_superseded_in_the_future() {
        given(FLOATED)
                .when(new SupersedeProposal(SHARING, LEASE, null, ValidTime.of("2026-03")))
                .refuses(Rule.VALID_TIME_TO_COME);
    }

    @Test
    void a_party_responds_with_a_proposal_of_its_own() {
        given(FLOATED)
                .when(
                        new RespondToProposal(
                                SHARING,
                                RUSSIA,
                                Response.COUNTERS,
                                "It would rather lease it.",
                                null,
                                LEASE,
                                new StatementId("lease"),
                                new MeetingId("geneva"),
                                WEDNESDAY))
                .records(
                        new ProposalRespondedTo(
                                SHARING,
                                RUSSIA,
                                Response.COUNTERS,
                                "It would rather lease it.",
                                null,
                                LEASE,
                                new StatementId("lease"),
                                new MeetingId("geneva"),
                                WEDNESDAY));
    }

    @Test
    void a_party_responds_also_to_what_is_off_the_table() {
        given(FLOATED, SUPERSEDED, WITHDRAWN)
                .when(respond(Response.REJECTS, null, null))
                .records(
                        new ProposalRespondedTo(
                                SHARING,
                                RUSSIA,
                                Response.REJECTS,
                                null,
                                null,
                                null,
                                null,
                                null,
                                WEDNESDAY));
    }

    @Test
    @Refuses(Rule.REFERS_TO_ITSELF)
    void a_proposal_is_not_its_own_counterproposal() {
        given(FLOATED)
                .when(respond(Response.COUNTERS, null, SHARING))
                .refuses(Rule.REFERS_TO_ITSELF);
    }

    @Test
    void an_invalid_response_is_refused_at_its_field() {
        assertThatThrownBy(() -> respond(Response.CONDITIONAL, null, null))
                .isInstanceOf(InvalidField.class)
                .extracting("field")
                .isEqualTo("condition");
        assertThatThrownBy(() -> respond(Response.ACCEPTS, null, LEASE))
                .isInstanceOf(InvalidField.class)
                .extracting("field")
                .isEqualTo("counter");
    }

    @Test
    void a_proposal_is_superseded_by_another() {
        given(FLOATED).when(supersede(LEASE)).records(SUPERSEDED);
    }

    @Test
    @Refuses(Rule.REFERS_TO_ITSELF)
    void a_proposal_is_not_superseded_by_itself() {
        given(FLOATED).when(supersede(SHARING)).refuses(Rule.REFERS_TO_ITSELF);
    }

    @Test
    @Refuses(Rule.PROPOSAL_ALREADY_SUPERSEDED)
    void a_proposal_is_not_superseded_twice() {
        given(FLOATED, SUPERSEDED, WITHDRAWN)
                .when(supersede(new ProposalId("another")))
                .refuses(Rule.PROPOSAL_ALREADY_SUPERSEDED);
    }

    @Test
    void what_superseded_a_proposal_can_be_corrected() {
        given(FLOATED, SUPERSEDED)
                .when(supersede(LEASE))
                .correcting("r2")
                .records(SUPERSEDED)
                .correctingRoot("r2");
    }

    @Test
    void a_proposal_is_withdrawn() {
        given(FLOATED).when(withdraw()).records(WITHDRAWN);
    }

    @Test
    @Refuses(Rule.PROPOSAL_ALREADY_WITHDRAWN)
    void a_proposal_is_not_withdrawn_twice() {
        given(FLOATED, WITHDRAWN).when(withdraw()).refuses(Rule.PROPOSAL_ALREADY_WITHDRAWN);
    }

    @Test
    void what_was_withdrawn_may_be_superseded_and_the_other_way_round() {
        given(FLOATED, WITHDRAWN).when(supersede(LEASE)).records(SUPERSEDED);
        given(FLOATED, SUPERSEDED).when(withdraw()).records(WITHDRAWN);
    }

    private static TableProposal table(ProposalForm manner, List<PartyId> by) {
        return new TableProposal(
                SHARING,
                "Sharing the plant",
                manner,
                by,
                new PersonId("zelensky"),
                List.of(USA),
                PLANT,
                "Control is shared.",
                null,
                null,
                WEDNESDAY);
    }

    private static RespondToProposal respond(
            Response response, @Nullable String condition, @Nullable ProposalId counter) {
        return new RespondToProposal(
                SHARING, RUSSIA, response, null, condition, counter, null, null, WEDNESDAY);
    }

    private static SupersedeProposal supersede(ProposalId by) {
        return new SupersedeProposal(SHARING, by, null, WEDNESDAY);
    }

    private static WithdrawProposal withdraw() {
        return new WithdrawProposal(SHARING, null, WEDNESDAY);
    }
}
