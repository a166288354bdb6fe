package parley.command.meeting;

import static parley.command.Decision.accept;
import static parley.command.Decision.refuse;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import parley.command.Circumstances;
import parley.command.Decider;
import parley.command.Decider.Founded;
import parley.command.Decision;
import parley.command.Rule;
import parley.command.meeting.MeetingCommand.RecordMeeting;
import parley.command.meeting.MeetingCommand.RecordOutcome;
import parley.events.meeting.Delegation;
import parley.events.meeting.MeetingEvent;
import parley.events.meeting.MeetingEvent.MeetingRecorded;
import parley.events.meeting.MeetingEvent.OutcomeRecorded;
import parley.events.party.PartyId;

/**
 * The rules of a meeting: a party sends one delegation. An outcome may be recorded more than once
 * on the same issue, for sources differ, and on an issue of which nobody said that it was
 * discussed.
 */
public final class MeetingDecider {
    public static final Decider<MeetingCommand, MeetingEvent, Founded> DECIDER =
            Decider.ofStateless(MeetingCommand.class, MeetingEvent.class, MeetingDecider::decide);

    private MeetingDecider() {}

    static Decision decide(MeetingCommand command, Circumstances circumstances) {
        return switch (command) {
            case RecordMeeting record ->
                    partyTwiceIn(record.delegations())
                            .map(party ->
                                    refuse(Rule.PARTY_TWICE_AT_MEETING, "party", party.value()))
                            .orElseGet(() -> accept(recorded(record)));
            case RecordOutcome(var meeting, var issue, var outcome, var summary, var from) ->
                    accept(new OutcomeRecorded(meeting, issue, outcome, summary, from));
        };
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
                record.summary());
    }

    private static Optional<PartyId> partyTwiceIn(List<Delegation> delegations) {
        var seen = new HashSet<PartyId>();
        return delegations.stream()
                .map(Delegation::party)
                .filter(party -> !seen.add(party))
                .findFirst();
    }
}
