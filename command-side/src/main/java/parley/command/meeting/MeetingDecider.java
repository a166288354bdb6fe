package parley.command.meeting;

import static parley.command.Decision.accept;
import static parley.command.Decision.refuse;
import static parley.command.meeting.MeetingDecider.Schedule.ANNOUNCED;
import static parley.command.meeting.MeetingDecider.Schedule.CANCELLED;
import static parley.command.meeting.MeetingDecider.Schedule.HELD;
import static parley.command.meeting.MeetingDecider.Schedule.POSTPONED;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import parley.command.Decider;
import parley.command.Decision;
import parley.command.DecisionContext;
import parley.command.Rule;
import parley.command.meeting.MeetingCommand.AnnounceMeeting;
import parley.command.meeting.MeetingCommand.CancelMeeting;
import parley.command.meeting.MeetingCommand.PostponeMeeting;
import parley.command.meeting.MeetingCommand.RecordMeeting;
import parley.command.meeting.MeetingCommand.RecordOutcome;
import parley.events.meeting.Delegation;
import parley.events.meeting.MeetingEvent;
import parley.events.meeting.MeetingEvent.MeetingAnnounced;
import parley.events.meeting.MeetingEvent.MeetingCancelled;
import parley.events.meeting.MeetingEvent.MeetingPostponed;
import parley.events.meeting.MeetingEvent.MeetingRecorded;
import parley.events.meeting.MeetingEvent.OutcomeRecorded;
import parley.events.party.PartyId;

/**
 * The rules of a meeting, judged in the order recorded: an announced meeting may be postponed,
 * called off, given a new date after all, and held; a held one stays held, and has outcomes. A
 * party sends one delegation. An outcome may be recorded repeatedly on the same issue, because
 * sources differ, and on an issue that nobody reported as discussed.
 */
public final class MeetingDecider {
    public static final Decider<MeetingCommand, MeetingEvent, ?> DECIDER =
            new Decider<>(
                    MeetingCommand.class,
                    MeetingEvent.class,
                    Schedule.NONE,
                    MeetingDecider::decide,
                    (schedule, event, _) -> evolve(schedule, event));

    private MeetingDecider() {}

    /** The stage of a meeting. */
    enum Schedule {
        NONE,
        ANNOUNCED,
        POSTPONED,
        CANCELLED,
        HELD
    }

    static Decision decide(MeetingCommand command, DecisionContext context, Schedule schedule) {
        return switch (command) {
            case RecordMeeting _ when schedule == HELD -> refuse(Rule.ID_USED);
            case RecordMeeting _ when schedule == CANCELLED -> refuse(Rule.MEETING_CANCELLED);
            case PostponeMeeting _, CancelMeeting _ when schedule == HELD ->
                    refuse(Rule.MEETING_HELD);
            case CancelMeeting _ when schedule == CANCELLED ->
                    refuse(Rule.MEETING_ALREADY_CANCELLED);
            case RecordOutcome _ when schedule != HELD -> refuse(Rule.MEETING_NOT_HELD);
            case AnnounceMeeting announce ->
                    unlessPartyTwice(announce.delegations(), announced(announce));
            case RecordMeeting record -> unlessPartyTwice(record.delegations(), recorded(record));
            case PostponeMeeting(var meeting, var planned, var reason, var from) ->
                    accept(new MeetingPostponed(meeting, planned, reason, from));
            case CancelMeeting(var meeting, var reason, var from) ->
                    accept(new MeetingCancelled(meeting, reason, from));
            case RecordOutcome(var meeting, var issue, var outcome, var summary, var from) ->
                    accept(new OutcomeRecorded(meeting, issue, outcome, summary, from));
        };
    }

    /** What was recorded as held stays so: its record may return after others of its schedule. */
    private static Schedule evolve(Schedule schedule, MeetingEvent event) {
        if (schedule == HELD) {
            return HELD;
        }
        return switch (event) {
            case MeetingAnnounced _ -> ANNOUNCED;
            case MeetingPostponed _ -> POSTPONED;
            case MeetingCancelled _ -> CANCELLED;
            case MeetingRecorded _ -> HELD;
            case OutcomeRecorded _ -> schedule;
        };
    }

    private static Decision unlessPartyTwice(List<Delegation> delegations, MeetingEvent event) {
        return partyTwiceIn(delegations)
                .map(party -> refuse(Rule.PARTY_TWICE_AT_MEETING, "party", party.value()))
                .orElseGet(() -> accept(event));
    }

    private static MeetingAnnounced announced(AnnounceMeeting announce) {
        return new MeetingAnnounced(
                announce.meeting(),
                announce.title(),
                announce.format(),
                announce.planned(),
                announce.place(),
                announce.delegations(),
                announce.access(),
                announce.relations(),
                announce.issues(),
                announce.summary(),
                announce.from(),
                announce.places(),
                announce.level(),
                announce.hosts(),
                announce.chairs());
    }

    private static MeetingRecorded recorded(RecordMeeting record) {
        return new MeetingRecorded(
                record.meeting(),
                record.title(),
                record.format(),
                record.held(),
                record.place(),
                record.delegations(),
                record.access(),
                record.duration(),
                record.relations(),
                record.issues(),
                record.number(),
                record.summary(),
                record.places(),
                record.level(),
                record.hosts(),
                record.chairs());
    }

    private static Optional<PartyId> partyTwiceIn(List<Delegation> delegations) {
        var seen = new HashSet<PartyId>();
        return delegations.stream()
                .map(Delegation::party)
                .filter(party -> !seen.add(party))
                .findFirst();
    }
}
