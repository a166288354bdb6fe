package parley.query.translation;

import java.util.List;
import parley.events.Event;
import parley.events.agreement.AgreementEvent;
import parley.events.assessment.AssessmentEvent;
import parley.events.claim.ClaimEvent;
import parley.events.duplicate.DuplicateEvent;
import parley.events.issue.IssueEvent;
import parley.events.meeting.MeetingEvent;
import parley.events.milestone.MilestoneEvent;
import parley.events.negotiation.NegotiationEvent;
import parley.events.party.PartyEvent;
import parley.events.person.PersonEvent;
import parley.events.place.PlaceEvent;
import parley.events.proposal.ProposalEvent;
import parley.events.record.RecordEvent;
import parley.events.source.SourceEvent;
import parley.events.statement.StatementEvent;
import parley.events.violence.ViolenceEvent;
import parley.events.watchitem.WatchItemEvent;
import parley.query.agreement.AgreementFacts;
import parley.query.assertion.Asserted;
import parley.query.assertion.Told;
import parley.query.assessment.AssessmentFacts;
import parley.query.claim.ClaimFacts;
import parley.query.duplicate.DuplicateFacts;
import parley.query.issue.IssueFacts;
import parley.query.meeting.MeetingFacts;
import parley.query.milestone.MilestoneFacts;
import parley.query.negotiation.NegotiationFacts;
import parley.query.party.PartyFacts;
import parley.query.person.PersonFacts;
import parley.query.place.PlaceFacts;
import parley.query.proposal.ProposalFacts;
import parley.query.source.SourceFacts;
import parley.query.statement.StatementFacts;
import parley.query.violence.ViolenceFacts;
import parley.query.watchitem.WatchItemFacts;

/** From event to assertions: a pure function, told by family. */
public final class Translation {
    private Translation() {}

    /** What an event says about its thing; a retraction says nothing of its own. */
    public static List<Asserted> of(Event event, Told told) {
        return switch (event) {
            case NegotiationEvent negotiation -> NegotiationFacts.of(negotiation, told);
            case PartyEvent party -> PartyFacts.of(party, told);
            case PersonEvent person -> PersonFacts.of(person, told);
            case PlaceEvent place -> PlaceFacts.of(place, told);
            case SourceEvent source -> SourceFacts.of(source, told);
            case MeetingEvent meeting -> MeetingFacts.of(meeting, told);
            case IssueEvent issue -> IssueFacts.of(issue, told);
            case ProposalEvent proposal -> ProposalFacts.of(proposal, told);
            case AgreementEvent agreement -> AgreementFacts.of(agreement, told);
            case ViolenceEvent violence -> ViolenceFacts.of(violence, told);
            case StatementEvent statement -> StatementFacts.of(statement, told);
            case ClaimEvent claim -> ClaimFacts.of(claim, told);
            case AssessmentEvent assessment -> AssessmentFacts.of(assessment, told);
            case WatchItemEvent item -> WatchItemFacts.of(item, told);
            case MilestoneEvent milestone -> MilestoneFacts.of(milestone, told);
            case DuplicateEvent duplicate -> DuplicateFacts.of(duplicate, told);
            case RecordEvent _ -> List.of();
            default -> throw new IllegalArgumentException(event.getClass() + " has no translation");
        };
    }
}
