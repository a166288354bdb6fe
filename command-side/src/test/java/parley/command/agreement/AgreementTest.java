package parley.command.agreement;

import static parley.command.axon.GivenRecords.given;
import static parley.command.axon.GivenRecords.givenNothing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.agreement.AgreementCommand.RecordAgreement;
import parley.command.agreement.AgreementCommand.RecordAgreementStatus;
import parley.command.agreement.AgreementCommand.RecordSignature;
import parley.events.Estimate;
import parley.events.ValidTime;
import parley.events.agreement.AgreementEvent.AgreementRecorded;
import parley.events.agreement.AgreementEvent.AgreementStatusRecorded;
import parley.events.agreement.AgreementEvent.SignatureRecorded;
import parley.events.agreement.AgreementId;
import parley.events.agreement.AgreementStatus;
import parley.events.agreement.AgreementType;
import parley.events.agreement.SignatureStep;
import parley.events.issue.IssueId;
import parley.events.meeting.MeetingId;
import parley.events.party.PartyId;
import parley.events.person.PersonId;
import parley.events.proposal.ProposalId;

class AgreementTest {
    private static final AgreementId EXCHANGE = new AgreementId("exchange");
    private static final List<PartyId> PARTIES =
            List.of(new PartyId("russia"), new PartyId("ukraine"));
    private static final PersonId ENVOY = new PersonId("envoy");
    private static final PartyId TURKEY = new PartyId("turkey");
    private static final List<IssueId> PRISONERS = List.of(new IssueId("prisoners"));
    private static final Estimate HUNDREDS = Estimate.inWords("hundreds");
    private static final AgreementRecorded RECORDED = recorded(HUNDREDS);

    @Test
    void an_agreement_is_recorded_with_its_size_as_far_as_it_is_known() {
        givenNothing().when(record(HUNDREDS, "2026-02-05")).records(RECORDED);
    }

    @Test
    void an_agreement_may_be_of_a_size_unknown() {
        givenNothing().when(record(null, "2026-02-05")).records(recorded(null));
    }

    @Test
    @Refuses(Rule.VALID_TIME_TO_COME)
    void an_agreement_is_not_reached_in_the_future() {
        givenNothing().when(record(null, "2026-02-21")).refuses(Rule.VALID_TIME_TO_COME);
    }

    @Test
    void what_was_implemented_may_be_breached() {
        given(RECORDED, statusRecorded(AgreementStatus.IMPLEMENTED, "2026-02-06", null))
                .when(status(AgreementStatus.BREACHED, "2026-02-07", "2026-02-08"))
                .records(statusRecorded(AgreementStatus.BREACHED, "2026-02-07", "2026-02-08"));
    }

    @Test
    void an_agreement_may_enter_into_force_in_the_future_and_end_at_a_time_agreed() {
        given(RECORDED)
                .when(status(AgreementStatus.IN_FORCE, "2026-03-01", "2026-03-31"))
                .records(statusRecorded(AgreementStatus.IN_FORCE, "2026-03-01", "2026-03-31"));
    }

    @Test
    @Refuses(Rule.VALID_TIME_TO_COME)
    void nothing_else_comes_of_it_in_the_future() {
        for (var status : AgreementStatus.values()) {
            if (status != AgreementStatus.IN_FORCE) {
                given(RECORDED)
                        .when(status(status, "2026-02-21", null))
                        .refuses(Rule.VALID_TIME_TO_COME);
            }
        }
    }

    @Test
    void whatever_comes_of_it_may_be_stated_to_end_in_the_future() {
        for (var status : AgreementStatus.values()) {
            given(RECORDED)
                    .when(status(status, "2026-02-19", "2026-02-21"))
                    .records(statusRecorded(status, "2026-02-19", "2026-02-21"));
        }
    }

    @Test
    @Refuses(Rule.ENDS_BEFORE_IT_BEGINS)
    void a_status_does_not_end_before_it_begins() {
        given(RECORDED)
                .when(status(AgreementStatus.IN_FORCE, "2026-03-02", "2026-03-01"))
                .refuses(Rule.ENDS_BEFORE_IT_BEGINS);
    }

    @Test
    void a_party_may_take_any_step_after_any_other() {
        for (var step : SignatureStep.values()) {
            given(RECORDED, signature(SignatureStep.WITHDREW, "2026-02-06"))
                    .when(sign(step, "2026-02-07"))
                    .records(signature(step, "2026-02-07"));
        }
    }

    @Test
    @Refuses(Rule.VALID_TIME_TO_COME)
    void a_party_does_not_sign_in_the_future() {
        given(RECORDED)
                .when(sign(SignatureStep.SIGNED, "2026-02-21"))
                .refuses(Rule.VALID_TIME_TO_COME);
    }

    private static RecordSignature sign(SignatureStep step, String from) {
        return new RecordSignature(
                EXCHANGE, TURKEY, step, List.of(ENVOY), ValidTime.of(from), null, null);
    }

    private static SignatureRecorded signature(SignatureStep step, String from) {
        return new SignatureRecorded(
                EXCHANGE, TURKEY, step, List.of(ENVOY), ValidTime.of(from), null, null);
    }

    private static RecordAgreement record(@Nullable Estimate size, String reached) {
        return new RecordAgreement(
                EXCHANGE,
                "Exchange of prisoners",
                AgreementType.EXCHANGE,
                PARTIES,
                List.of(TURKEY),
                PRISONERS,
                null,
                List.of("All are exchanged for all."),
                "https://example.org/exchange",
                size,
                new ProposalId("all-for-all"),
                new MeetingId("abu-dhabi"),
                ValidTime.of(reached));
    }

    private static AgreementRecorded recorded(@Nullable Estimate size) {
        return new AgreementRecorded(
                EXCHANGE,
                "Exchange of prisoners",
                AgreementType.EXCHANGE,
                PARTIES,
                List.of(TURKEY),
                PRISONERS,
                null,
                List.of("All are exchanged for all."),
                "https://example.org/exchange",
                size,
                new ProposalId("all-for-all"),
                new MeetingId("abu-dhabi"),
                ValidTime.of("2026-02-05"));
    }

    private static RecordAgreementStatus status(
            AgreementStatus status, String from, @Nullable String until) {
        return new RecordAgreementStatus(
                EXCHANGE, status, null, ValidTime.of(from), time(until), null, null);
    }

    private static AgreementStatusRecorded statusRecorded(
            AgreementStatus status, String from, @Nullable String until) {
        return new AgreementStatusRecorded(
                EXCHANGE, status, null, ValidTime.of(from), time(until), null, null);
    }

    private static @Nullable ValidTime time(@Nullable String edtf) {
        return edtf == null ? null : ValidTime.of(edtf);
    }
}
