package parley.command.agreement;

import static parley.command.Decision.accept;
import static parley.command.Decision.refuse;

import parley.command.Decider;
import parley.command.Decider.NoState;
import parley.command.Decision;
import parley.command.DecisionContext;
import parley.command.Rule;
import parley.command.agreement.AgreementCommand.RecordAgreement;
import parley.command.agreement.AgreementCommand.RecordAgreementStatus;
import parley.command.agreement.AgreementCommand.RecordSignature;
import parley.events.agreement.AgreementEvent;
import parley.events.agreement.AgreementEvent.AgreementRecorded;
import parley.events.agreement.AgreementEvent.AgreementStatusRecorded;
import parley.events.agreement.AgreementEvent.SignatureRecorded;

/**
 * The rules of an agreement. Any status may follow any other: an implemented agreement is breached,
 * an expired one is put in force again. So may any step of a party: one accedes without having
 * signed, and signs again after it withdrew. But no status ends before it begins.
 */
public final class AgreementDecider {
    public static final Decider<AgreementCommand, AgreementEvent, NoState> DECIDER =
            Decider.ofStateless(
                    AgreementCommand.class, AgreementEvent.class, AgreementDecider::decide);

    private AgreementDecider() {}

    static Decision decide(AgreementCommand command, DecisionContext context) {
        return switch (command) {
            case RecordAgreement record -> accept(recorded(record));
            case RecordAgreementStatus record
                    when context.endsBeforeItBegins(record.from(), record.until()) ->
                    refuse(Rule.ENDS_BEFORE_IT_BEGINS);
            case RecordAgreementStatus record -> accept(recorded(record));
            case RecordSignature record -> accept(recorded(record));
        };
    }

    private static AgreementRecorded recorded(RecordAgreement record) {
        return new AgreementRecorded(
                record.agreement(),
                record.title(),
                record.type(),
                record.parties(),
                record.thirdParties(),
                record.issues(),
                record.terms(),
                record.provisions(),
                record.text(),
                record.size(),
                record.proposal(),
                record.meeting(),
                record.reached());
    }

    private static AgreementStatusRecorded recorded(RecordAgreementStatus record) {
        return new AgreementStatusRecorded(
                record.agreement(),
                record.status(),
                record.party(),
                record.from(),
                record.until(),
                record.meeting(),
                record.summary());
    }

    private static SignatureRecorded recorded(RecordSignature record) {
        return new SignatureRecorded(
                record.agreement(),
                record.party(),
                record.step(),
                record.signatories(),
                record.from(),
                record.meeting(),
                record.summary());
    }
}
