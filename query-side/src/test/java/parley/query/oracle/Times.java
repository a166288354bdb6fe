package parley.query.oracle;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.ValidTime;
import parley.events.agreement.AgreementEvent.AgreementRecorded;
import parley.events.agreement.AgreementEvent.AgreementStatusRecorded;
import parley.events.agreement.AgreementEvent.SignatureRecorded;
import parley.events.assessment.AssessmentEvent.AssessmentRecorded;
import parley.events.assessment.AssessmentEvent.AssessmentRevised;
import parley.events.assessment.AssessmentEvent.AssessmentWithdrawn;
import parley.events.claim.ClaimEvent.ClaimLinked;
import parley.events.claim.ClaimEvent.ClaimRated;
import parley.events.claim.ClaimEvent.ClaimRecorded;
import parley.events.claim.ClaimEvent.ClaimRevised;
import parley.events.claim.ClaimEvent.StatusChange;
import parley.events.issue.IssueEvent.IssueRaised;
import parley.events.issue.IssueEvent.IssueStatusRecorded;
import parley.events.issue.IssueEvent.PositionStated;
import parley.events.issue.IssueEvent.PositionWithdrawn;
import parley.events.meeting.MeetingEvent.MeetingAnnounced;
import parley.events.meeting.MeetingEvent.MeetingCancelled;
import parley.events.meeting.MeetingEvent.MeetingPostponed;
import parley.events.meeting.MeetingEvent.MeetingRecorded;
import parley.events.meeting.MeetingEvent.OutcomeRecorded;
import parley.events.milestone.MilestoneEvent.MilestoneRecorded;
import parley.events.naming.NameEvent.ThingRenamed;
import parley.events.negotiation.NegotiationEvent.NegotiationClosed;
import parley.events.negotiation.NegotiationEvent.NegotiationDescribed;
import parley.events.negotiation.NegotiationEvent.NegotiationOpened;
import parley.events.negotiation.NegotiationEvent.NegotiationReopened;
import parley.events.party.PartyEvent.DelegateAppointed;
import parley.events.party.PartyEvent.DelegateReleased;
import parley.events.party.PartyEvent.PartyAdmitted;
import parley.events.party.PartyEvent.PartyRoleChanged;
import parley.events.party.PartyEvent.SuccessionRecorded;
import parley.events.person.PersonEvent.CapacityRecorded;
import parley.events.place.PlaceEvent.ControlRecorded;
import parley.events.place.PlaceEvent.PlaceStateRecorded;
import parley.events.proposal.ProposalEvent.ProposalRespondedTo;
import parley.events.proposal.ProposalEvent.ProposalSuperseded;
import parley.events.proposal.ProposalEvent.ProposalTabled;
import parley.events.proposal.ProposalEvent.ProposalWithdrawn;
import parley.events.source.SourceEvent.SourceRated;
import parley.events.statement.StatementEvent.StatementRecorded;
import parley.events.violence.ClashEvent.ClashRecorded;
import parley.events.violence.StrikeEvent.EffectRecorded;
import parley.events.violence.StrikeEvent.StrikeAttributed;
import parley.events.violence.StrikeEvent.StrikeRecorded;
import parley.events.violence.ViolenceEvent.CasualtiesRecorded;
import parley.events.watchitem.WatchItemEvent.WatchLapsed;
import parley.events.watchitem.WatchItemEvent.WatchResolved;
import parley.events.watchitem.WatchItemEvent.WatchedFor;

/** The valid times of an event, for generating histories and for counting traits. */
record Times(@Nullable ValidTime from, @Nullable ValidTime until) {

    static Times of(Event event) {
        return switch (event) {
            case NegotiationOpened opened -> new Times(opened.opened(), null);
            case NegotiationDescribed described -> new Times(described.from(), null);
            case NegotiationClosed closed -> new Times(closed.from(), null);
            case NegotiationReopened reopened -> new Times(reopened.from(), null);
            case PartyRoleChanged changed -> new Times(changed.from(), changed.until());
            case DelegateAppointed appointed -> new Times(appointed.from(), appointed.until());
            case SuccessionRecorded recorded -> new Times(recorded.from(), null);
            case DelegateReleased released -> new Times(released.from(), null);
            case CapacityRecorded recorded -> new Times(recorded.from(), recorded.until());
            case ThingRenamed renamed -> new Times(renamed.from(), renamed.until());
            case ControlRecorded control -> new Times(control.from(), control.until());
            case PlaceStateRecorded state -> new Times(state.from(), state.until());
            case MeetingAnnounced announced -> new Times(announced.from(), null);
            case MeetingPostponed postponed -> new Times(postponed.from(), null);
            case MeetingCancelled cancelled -> new Times(cancelled.from(), null);
            case ClashRecorded clash -> new Times(clash.occurred(), null);
            case EffectRecorded effect -> new Times(effect.from(), effect.until());
            case StrikeAttributed attributed -> new Times(attributed.from(), attributed.until());
            case PartyAdmitted party -> new Times(party.from(), party.until());
            case SourceRated rated -> new Times(rated.from(), null);
            case IssueRaised issue -> new Times(issue.raised(), null);
            case IssueStatusRecorded status -> new Times(status.from(), status.until());
            case MeetingRecorded meeting -> new Times(meeting.held(), null);
            case OutcomeRecorded outcome -> new Times(outcome.from(), null);
            case StrikeRecorded strike -> new Times(strike.occurred(), null);
            case CasualtiesRecorded casualties -> new Times(casualties.from(), null);
            case ClaimRecorded claim -> new Times(claim.from(), null);
            case StatusChange change -> new Times(change.from(), null);
            case ClaimRevised revised -> new Times(revised.from(), null);
            case ClaimRated rated -> new Times(rated.from(), null);
            case ClaimLinked linked -> new Times(linked.from(), null);
            case PositionStated stated -> new Times(stated.from(), stated.until());
            case PositionWithdrawn withdrawn -> new Times(withdrawn.from(), null);
            case ProposalTabled tabled -> new Times(tabled.from(), null);
            case ProposalRespondedTo responded -> new Times(responded.from(), null);
            case AgreementRecorded agreement -> new Times(agreement.reached(), null);
            case SignatureRecorded signature -> new Times(signature.from(), null);
            case AgreementStatusRecorded status -> new Times(status.from(), status.until());
            case StatementRecorded statement -> new Times(statement.made(), null);
            case AssessmentRecorded assessment -> new Times(assessment.made(), null);
            case AssessmentRevised revised -> new Times(revised.from(), null);
            case WatchedFor watched -> new Times(watched.from(), null);
            case ProposalSuperseded superseded -> new Times(superseded.from(), null);
            case ProposalWithdrawn withdrawn -> new Times(withdrawn.from(), null);
            case AssessmentWithdrawn withdrawn -> new Times(withdrawn.from(), null);
            case WatchResolved resolved -> new Times(resolved.from(), null);
            case WatchLapsed lapsed -> new Times(lapsed.from(), null);
            case MilestoneRecorded milestone -> new Times(milestone.occurred(), null);
            default -> new Times(null, null);
        };
    }

    Stream<ValidTime> all() {
        return Stream.of(from, until)
                .<ValidTime>mapMulti((time, next) -> {
                    if (time != null) {
                        next.accept(time);
                    }
                });
    }

    boolean anyLike(String pattern) {
        return all().anyMatch(time -> time.edtf().text().matches(pattern));
    }
}
