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
import parley.events.proposal.ProposalId;

/** Events about an agreement. */
public sealed interface AgreementEvent extends Event {
    AgreementId agreement();

    /**
     * Parties reportedly agreed on something; its status records what became of it.
     *
     * @param parties those that agreed; empty if that is not reported
     * @param issues those that it settles or moves; empty if that is not reported
     * @param terms what was agreed, in words
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
            List<PartyId> parties,
            List<IssueId> issues,
            @Nullable String terms,
            @Nullable Estimate size,
            @Nullable ProposalId proposal,
            @Nullable MeetingId meeting,
            @Nullable ValidTime reached)
            implements AgreementEvent {
        public AgreementRecorded {
            title = TextRules.line(title);
            parties = List.copyOf(parties);
            issues = List.copyOf(issues);
            terms = TextRules.optionalPassage(terms);
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
}
