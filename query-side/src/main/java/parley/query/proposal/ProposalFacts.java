package parley.query.proposal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.meeting.MeetingId;
import parley.events.proposal.ProposalEvent;
import parley.events.proposal.ProposalEvent.ProposalRespondedTo;
import parley.events.proposal.ProposalEvent.ProposalSuperseded;
import parley.events.proposal.ProposalEvent.ProposalTabled;
import parley.events.proposal.ProposalEvent.ProposalWithdrawn;
import parley.events.proposal.ProposalId;
import parley.events.proposal.Response;
import parley.events.statement.StatementId;
import parley.json.Words;
import parley.query.assertion.Asserted;
import parley.query.assertion.Told;

/** What events say about a proposal. */
public final class ProposalFacts {
    private ProposalFacts() {}

    /** Facets: {@code details}; {@code status}; {@code responses/<party>}. */
    public static List<Asserted> of(ProposalEvent event, Told told) {
        return switch (event) {
            case ProposalTabled tabled ->
                    List.of(
                            told.details(),
                            told.asserted(
                                    "status",
                                    new Status(Words.of(tabled.manner()), null, null),
                                    told.byThen(tabled.from())));
            case ProposalRespondedTo responded ->
                    List.of(
                            told.asserted(
                                    "responses/" + responded.party().value(),
                                    Responded.of(responded),
                                    told.since(responded.from())));
            case ProposalSuperseded(_, var by, var summary, var from) ->
                    List.of(
                            told.asserted(
                                    "status",
                                    new Status("superseded", by, summary),
                                    told.since(from)));
            case ProposalWithdrawn(_, var reason, var from) ->
                    List.of(
                            told.asserted(
                                    "status",
                                    new Status("withdrawn", null, reason),
                                    told.since(from)));
        };
    }

    record Status(String status, @Nullable ProposalId by, @Nullable String summary) {}

    record Responded(
            Response response,
            @Nullable String wording,
            @Nullable String condition,
            @Nullable ProposalId counter,
            @Nullable StatementId statement,
            @Nullable MeetingId meeting) {
        static Responded of(ProposalRespondedTo responded) {
            return new Responded(
                    responded.response(),
                    responded.wording(),
                    responded.condition(),
                    responded.counter(),
                    responded.statement(),
                    responded.meeting());
        }
    }
}
