package parley.events.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Estimate;
import parley.events.Event;
import parley.events.EventType;
import parley.events.TextRules;
import parley.events.ValidTime;
import parley.events.issue.IssueId;
import parley.events.meeting.MeetingId;
import parley.events.party.PartyId;
import parley.events.person.PersonId;
import parley.events.proposal.ProposalId;

/** Events about an agreement. */
public sealed interface AgreementEvent extends Event {
    AgreementId agreement();

    /**
     * Parties reportedly agreed on something; its status records what became of it.
     *
     * @param type its type; absent if that is not reported
     * @param parties those that agreed; empty if that is not reported
     * @param thirdParties those that mediated, witness or guarantee it
     * @param issues those that it settles or moves; empty if that is not reported
     * @param terms what was agreed, in words
     * @param provisions what it provides, each in a sentence or two; in its order
     * @param text where its text stands: an address, or a publication and page
     * @param size its size, such as prisoners to be exchanged or days of a ceasefire; absent means
     *     unknown, which is not zero
     * @param proposal the accepted proposal, if any
     * @param meeting the meeting at which it was reached, or that produced it
     * @param reached when it was reached; absent means some time before it was recorded
     */
    @EventType("agreement-recorded")
    record AgreementRecorded(
            AgreementId agreement,
            String title,
            @Nullable AgreementType type,
            List<PartyId> parties,
            List<PartyId> thirdParties,
            List<IssueId> issues,
            @Nullable String terms,
            List<String> provisions,
            @Nullable String text,
            @Nullable Estimate size,
            @Nullable ProposalId proposal,
            @Nullable MeetingId meeting,
            @Nullable ValidTime reached)
            implements AgreementEvent {
        public AgreementRecorded {
            title = TextRules.line(title);
            parties = List.copyOf(parties);
            thirdParties = List.copyOf(thirdParties);
            issues = List.copyOf(issues);
            terms = TextRules.optionalPassage(terms);
            provisions = provisions.stream().map(TextRules::passage).toList();
            text = TextRules.optionalLine(text);
        }
    }

    /**
     * An agreement's status changed.
     *
     * @param party the party responsible, where one is named: who broke it
     * @param from since when; may be in the future for one that is to enter into force
     * @param until when that status ended, or is agreed to end
     * @param meeting the meeting at which its status changed
     */
    @EventType("agreement-status-recorded")
    record AgreementStatusRecorded(
            AgreementId agreement,
            AgreementStatus status,
            @Nullable PartyId party,
            ValidTime from,
            @Nullable ValidTime until,
            @Nullable MeetingId meeting,
            @Nullable String summary)
            implements AgreementEvent {
        public AgreementStatusRecorded {
            summary = TextRules.optionalPassage(summary);
        }
    }

    /**
     * A party bound itself to an agreement, or left it.
     *
     * @param step what it did; it is bound by that until its next one
     * @param signatories the people who did so for it, as far as they are named
     * @param from when
     * @param meeting the meeting at which it did so
     */
    @EventType("signature-recorded")
    record SignatureRecorded(
            AgreementId agreement,
            PartyId party,
            SignatureStep step,
            List<PersonId> signatories,
            ValidTime from,
            @Nullable MeetingId meeting,
            @Nullable String summary)
            implements AgreementEvent {
        public SignatureRecorded {
            signatories = List.copyOf(signatories);
            summary = TextRules.optionalPassage(summary);
        }
    }
}
