package parley.command.meeting;

import static parley.command.axon.GivenRecords.given;
import static parley.command.axon.GivenRecords.givenNothing;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.correction.RetractRecord;
import parley.command.meeting.MeetingCommand.AnnounceMeeting;
import parley.command.meeting.MeetingCommand.CancelMeeting;
import parley.command.meeting.MeetingCommand.PostponeMeeting;
import parley.command.meeting.MeetingCommand.RecordMeeting;
import parley.command.meeting.MeetingCommand.RecordOutcome;
import parley.events.RecordId;
import parley.events.ValidTime;
import parley.events.meeting.Delegation;
import parley.events.meeting.MeetingEvent.MeetingAnnounced;
import parley.events.meeting.MeetingEvent.MeetingCancelled;
import parley.events.meeting.MeetingEvent.MeetingPostponed;
import parley.events.meeting.MeetingEvent.MeetingRecorded;
import parley.events.meeting.MeetingFormat;
import parley.events.meeting.MeetingId;
import parley.events.meeting.Outcome;
import parley.events.party.PartyId;
import parley.events.record.RecordEvent.RecordRetracted;

/** The stages of a meeting, from its announcement on. */
class ScheduleTest {
    private static final MeetingId NEXT = new MeetingId("next-round");
    private static final Delegation RUSSIA = new Delegation(new PartyId("russia"), List.of());
    private static final ValidTime IN_MARCH = ValidTime.of("2026-03");
    private static final ValidTime IN_APRIL = ValidTime.of("2026-04");
    private static final ValidTime TODAY = ValidTime.of("2026-02-20");
    private static final MeetingAnnounced ANNOUNCED =
            new MeetingAnnounced(
                    NEXT,
                    "Next round",
                    MeetingFormat.TRILATERAL,
                    IN_MARCH,
                    null,
                    List.of(RUSSIA),
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    List.of(),
                    null,
                    List.of(),
                    List.of());
    private static final MeetingPostponed POSTPONED =
            new MeetingPostponed(NEXT, IN_APRIL, "No date.", TODAY);
    private static final MeetingCancelled CANCELLED = new MeetingCancelled(NEXT, "No use.", TODAY);
    private static final MeetingRecorded HELD =
            new MeetingRecorded(
                    NEXT,
                    "Next round",
                    MeetingFormat.TRILATERAL,
                    TODAY,
                    null,
                    List.of(RUSSIA),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    List.of(),
                    null,
                    List.of(),
                    List.of());

    @Test
    void a_meeting_is_announced_for_the_future() {
        givenNothing().when(announce(RUSSIA)).records(ANNOUNCED);
    }

    @Test
    @Refuses(Rule.VALID_TIME_TO_COME)
    void but_not_in_the_future() {
        var early =
                new AnnounceMeeting(
                        NEXT, "Next", null, null, null, List.of(), null, List.of(), List.of(), null,
                        IN_MARCH, List.of(), null, List.of(), List.of());
        givenNothing().when(early).refuses(Rule.VALID_TIME_TO_COME);
    }

    @Test
    @Refuses(Rule.PARTY_TWICE_AT_MEETING)
    void a_party_is_expected_once() {
        givenNothing().when(announce(RUSSIA, RUSSIA)).refuses(Rule.PARTY_TWICE_AT_MEETING);
    }

    @Test
    @Refuses(Rule.ID_USED)
    void a_meeting_is_announced_once() {
        given(ANNOUNCED).when(announce(RUSSIA)).refuses(Rule.ID_USED);
    }

    @Test
    void it_is_postponed_again_and_again() {
        given(ANNOUNCED).when(postpone()).records(POSTPONED);
        given(ANNOUNCED, POSTPONED).when(postpone()).records(POSTPONED);
    }

    @Test
    void it_is_called_off_and_set_for_another_day_after_all() {
        given(ANNOUNCED).when(cancel()).records(CANCELLED);
        given(ANNOUNCED, POSTPONED).when(cancel()).records(CANCELLED);
        given(ANNOUNCED, CANCELLED).when(postpone()).records(POSTPONED);
    }

    @Test
    @Refuses(Rule.MEETING_ALREADY_CANCELLED)
    void it_is_called_off_once() {
        given(ANNOUNCED, CANCELLED).when(cancel()).refuses(Rule.MEETING_ALREADY_CANCELLED);
    }

    @Test
    @Refuses(Rule.MEETING_HELD)
    void what_was_held_is_neither_postponed_nor_called_off() {
        given(HELD).when(postpone()).refuses(Rule.MEETING_HELD);
        given(ANNOUNCED, HELD).when(cancel()).refuses(Rule.MEETING_HELD);
    }

    @Test
    void what_was_announced_is_held() {
        given(ANNOUNCED).when(record()).records(HELD);
        given(ANNOUNCED, POSTPONED).when(record()).records(HELD);
        given(ANNOUNCED, CANCELLED, POSTPONED).when(record()).records(HELD);
    }

    @Test
    @Refuses(Rule.ID_USED)
    void what_was_held_is_not_held_anew() {
        given(HELD).when(record()).refuses(Rule.ID_USED);
        given(ANNOUNCED, HELD).when(record()).refuses(Rule.ID_USED);
    }

    @Test
    @Refuses(Rule.MEETING_CANCELLED)
    void what_was_called_off_is_not_held_until_it_is_set_for_another_day() {
        given(ANNOUNCED, CANCELLED).when(record()).refuses(Rule.MEETING_CANCELLED);
    }

    @Test
    @Refuses(Rule.ID_USED)
    void what_should_not_have_been_announced_is_not_held() {
        given(ANNOUNCED, new RecordRetracted(new RecordId("r1"), "Another meeting."))
                .when(record())
                .refuses(Rule.ID_USED);
    }

    @Test
    void how_it_was_held_is_corrected() {
        given(ANNOUNCED, HELD).when(record()).correcting("r2").records(HELD).correctingRoot("r2");
        given(HELD, POSTPONED).when(record()).correcting("r1").records(HELD);
    }

    @Test
    void that_it_was_held_is_taken_back_and_it_stands_as_announced() {
        var retraction = new RecordRetracted(new RecordId("r2"), "Not held.");
        given(ANNOUNCED, HELD)
                .when(new RetractRecord(new RecordId("r2"), "Not held."))
                .records(retraction)
                .retractingRecord("r2");
        given(ANNOUNCED, HELD, retraction).when(cancel()).records(CANCELLED);
    }

    @Test
    @Refuses(Rule.ID_USED)
    void what_was_held_is_so_again_once_its_record_returns() {
        var retraction = new RecordRetracted(new RecordId("r2"), "Not held.");
        var returned = new RecordRetracted(new RecordId("r3"), "It was held.");
        given(ANNOUNCED, HELD, retraction, CANCELLED, returned)
                .when(record())
                .refuses(Rule.ID_USED);
    }

    @Test
    @Refuses(Rule.MEETING_NOT_HELD)
    void what_was_not_held_has_no_outcome() {
        given(ANNOUNCED)
                .when(new RecordOutcome(NEXT, null, Outcome.NONE, null, null))
                .refuses(Rule.MEETING_NOT_HELD);
    }

    private static AnnounceMeeting announce(Delegation... expected) {
        return new AnnounceMeeting(
                NEXT,
                "Next round",
                MeetingFormat.TRILATERAL,
                IN_MARCH,
                null,
                List.of(expected),
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of());
    }

    private static PostponeMeeting postpone() {
        return new PostponeMeeting(NEXT, IN_APRIL, "No date.", TODAY);
    }

    private static CancelMeeting cancel() {
        return new CancelMeeting(NEXT, "No use.", TODAY);
    }

    private static RecordMeeting record() {
        return new RecordMeeting(
                NEXT,
                "Next round",
                MeetingFormat.TRILATERAL,
                TODAY,
                null,
                List.of(RUSSIA),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of());
    }
}
