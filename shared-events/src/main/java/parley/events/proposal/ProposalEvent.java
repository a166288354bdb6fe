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

/** Events about a proposal. */
public sealed interface ProposalEvent extends Event {
    ProposalId proposal();

    /**
     * A concrete offer was made. One that was first floated and later tabled in another form is two
     * proposals, of which the later supersedes the earlier.
     *
     * @param manner whether it was only floated or formally tabled
     * @param by the parties that made it, one or more
     * @param person who presented it for them, if named
     * @param to the parties that it is addressed to; empty means all others, or not reported
     * @param issues those that it would settle or move; empty if that is not reported
     * @param terms what is offered, in words
     * @param number how many proposals this stands for, where several are reported together
     * @param meeting the meeting at which it was made
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
     * A party responded to a proposal. Its response stands until its next one.
     *
     * @param wording the response in words, as far as they are known
     * @param condition its condition; required if it is {@code CONDITIONAL}
     * @param counter the party's counterproposal; only if it {@code COUNTERS}
     * @param statement the statement by which it responded
     * @param meeting the meeting at which it responded
     * @param from since when
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
     * A proposal was superseded by another.
     *
     * @param by the later proposal
     * @param from since when
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
     * A proposal was withdrawn by those who made it.
     *
     * @param reason why, where that is reported
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
