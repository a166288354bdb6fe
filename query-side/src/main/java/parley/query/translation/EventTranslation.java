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
import parley.events.naming.NameEvent;
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
import parley.query.assessment.AssessmentFacts;
import parley.query.claim.ClaimFacts;
import parley.query.duplicate.DuplicateFacts;
import parley.query.facet.AssertedValue;
import parley.query.facet.RecordedContext;
import parley.query.issue.IssueFacts;
import parley.query.meeting.MeetingFacts;
import parley.query.milestone.MilestoneFacts;
import parley.query.naming.NameFacts;
import parley.query.negotiation.NegotiationFacts;
import parley.query.party.PartyFacts;
import parley.query.person.PersonFacts;
import parley.query.place.PlaceFacts;
import parley.query.proposal.ProposalFacts;
import parley.query.source.SourceFacts;
import parley.query.statement.StatementFacts;
import parley.query.violence.ViolenceFacts;
import parley.query.watchitem.WatchItemFacts;

/** The pure translation of events into assertions. */
public final class EventTranslation {
    private EventTranslation() {}

    /** Returns what an event asserts about its thing; a retraction asserts nothing itself. */
    public static List<AssertedValue> of(Event event, RecordedContext context) {
        return switch (event) {
            case NegotiationEvent negotiation -> NegotiationFacts.of(negotiation, context);
            case PartyEvent party -> PartyFacts.of(party, context);
            case PersonEvent person -> PersonFacts.of(person, context);
            case PlaceEvent place -> PlaceFacts.of(place, context);
            case SourceEvent source -> SourceFacts.of(source, context);
            case MeetingEvent meeting -> MeetingFacts.of(meeting, context);
            case IssueEvent issue -> IssueFacts.of(issue, context);
            case ProposalEvent proposal -> ProposalFacts.of(proposal, context);
            case AgreementEvent agreement -> AgreementFacts.of(agreement, context);
            case ViolenceEvent violence -> ViolenceFacts.of(violence, context);
            case StatementEvent statement -> StatementFacts.of(statement, context);
            case ClaimEvent claim -> ClaimFacts.of(claim, context);
            case AssessmentEvent assessment -> AssessmentFacts.of(assessment, context);
            case WatchItemEvent item -> WatchItemFacts.of(item, context);
            case MilestoneEvent milestone -> MilestoneFacts.of(milestone, context);
            case NameEvent name -> NameFacts.of(name, context);
            case DuplicateEvent duplicate -> DuplicateFacts.of(duplicate, context);
            case RecordEvent _ -> List.of();
            default -> throw new IllegalArgumentException(event.getClass() + " has no translation");
        };
    }
}
