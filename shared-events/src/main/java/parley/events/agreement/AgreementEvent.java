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

/** What is on record about an agreement. */
public sealed interface AgreementEvent extends Event {
    AgreementId agreement();

    /**
     * Parties agreed on something, as far as is reported; what became of it is told by its status.
     *
     * @param parties those that agreed; empty when it is not said who did
     * @param issues those that it settles or moves; empty when it is not said
     * @param terms what was agreed, in words
     * @param size how much of it, where it is of a size: prisoners to be exchanged, days that a
     *     ceasefire lasts; absent means that it is not known, which is not zero
     * @param proposal the proposal that was accepted, where it was one
     * @param meeting the meeting at which it was reached, or that produced it
     * @param reached when it was; absent means some time before it was recorded
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
     * An agreement came to stand in some way.
     *
     * @param party by whose doing, where it is one party's and said to be: who broke it
     * @param from since when it has stood so; of one that is to enter into force this may lie to
     *     come
     * @param until when that ended, or is agreed to end
     * @param meeting the meeting at which it came to stand so
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
