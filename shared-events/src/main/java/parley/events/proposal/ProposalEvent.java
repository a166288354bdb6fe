package parley.events.proposal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Estimate;
import parley.events.Event;
import parley.events.EventType;
import parley.events.InvalidValue;
import parley.events.TextRules;
import parley.events.ValidTime;
import parley.events.issue.IssueId;
import parley.events.meeting.MeetingId;
import parley.events.party.PartyId;
import parley.events.person.PersonId;
import parley.events.statement.StatementId;

/** What is on record about a proposal. */
public sealed interface ProposalEvent extends Event {
    ProposalId proposal();

    /**
     * A concrete offer came onto the table. One that was floated first and tabled in another form
     * later is two proposals, of which the later supersedes the earlier.
     *
     * @param manner whether it was only floated or formally tabled
     * @param by the parties that put it, one or more
     * @param person who put it for them, where somebody is named
     * @param to the parties that it is put to; empty means all others, or not said
     * @param issues those that it would settle or move; empty when it is not said
     * @param terms what is offered, in words
     * @param number how many proposals this stands for, where they are told of in the plural
     * @param meeting the meeting at which it was put
     * @param from since when it has been on the table; absent means some time before it was
     *     recorded
     */
    @EventType("proposal-tabled")
    record ProposalTabled(
            ProposalId proposal,
            String title,
            ProposalForm manner,
            List<PartyId> by,
            @Nullable PersonId person,
            List<PartyId> to,
            List<IssueId> issues,
            String terms,
            @Nullable Estimate number,
            @Nullable MeetingId meeting,
            @Nullable ValidTime from)
            implements ProposalEvent {
        public ProposalTabled {
            title = TextRules.line(title);
            by = List.copyOf(by);
            to = List.copyOf(to);
            issues = List.copyOf(issues);
            terms = TextRules.passage(terms);
            if (by.isEmpty()) {
                throw new InvalidValue("a proposal must be put by at least one party");
            }
        }
    }

    /**
     * A party responded to it. Each party's response stands until the same party's next.
     *
     * @param wording the response in words, as far as they are known
     * @param condition on what the response depends; there is one where it is {@code CONDITIONAL}
     * @param counter the proposal that the party put against it; only where it {@code COUNTERS}
     * @param statement the statement by which it responded
     * @param meeting the meeting at which it responded
     * @param from since when it has responded so
     */
    @EventType("proposal-responded-to")
    record ProposalRespondedTo(
            ProposalId proposal,
            PartyId party,
            Response response,
            @Nullable String wording,
            @Nullable String condition,
            @Nullable ProposalId counter,
            @Nullable StatementId statement,
            @Nullable MeetingId meeting,
            ValidTime from)
            implements ProposalEvent {
        public ProposalRespondedTo {
            wording = TextRules.optionalPassage(wording);
            condition = TextRules.optionalPassage(condition);
            if (condition == null && response == Response.CONDITIONAL) {
                throw new InvalidValue("a conditional response must state its condition");
            }
            if (counter != null && response != Response.COUNTERS) {
                throw new InvalidValue(
                        "a counterproposal may be named only where the response is counters");
            }
        }
    }

    /**
     * Another proposal took its place.
     *
     * @param by the proposal that did
     * @param from since when it has
     */
    @EventType("proposal-superseded")
    record ProposalSuperseded(
            ProposalId proposal, ProposalId by, @Nullable String summary, ValidTime from)
            implements ProposalEvent {
        public ProposalSuperseded {
            summary = TextRules.optionalPassage(summary);
        }
    }

    /**
     * It is off the table: who put it stands by it no longer.
     *
     * @param reason why, where that is told
     * @param from since when
     */
    @EventType("proposal-withdrawn")
    record ProposalWithdrawn(ProposalId proposal, @Nullable String reason, ValidTime from)
            implements ProposalEvent {
        public ProposalWithdrawn {
            reason = TextRules.optionalPassage(reason);
        }
    }
}
