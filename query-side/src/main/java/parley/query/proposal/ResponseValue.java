package parley.query.proposal;

import org.jspecify.annotations.Nullable;
import parley.events.meeting.MeetingId;
import parley.events.proposal.ProposalEvent.ProposalRespondedTo;
import parley.events.proposal.ProposalId;
import parley.events.proposal.Response;
import parley.events.statement.StatementId;

/** The response of a party to a proposal. */
public record ResponseValue(
        Response response,
        @Nullable String wording,
        @Nullable String condition,
        @Nullable ProposalId counter,
        @Nullable StatementId statement,
        @Nullable MeetingId meeting) {

    static ResponseValue of(ProposalRespondedTo responded) {
        return new ResponseValue(
                responded.response(),
                responded.wording(),
                responded.condition(),
                responded.counter(),
                responded.statement(),
                responded.meeting());
    }
}
