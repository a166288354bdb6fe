package parley.command.meeting;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.command.axon.GivenRecords.given;
import static parley.command.axon.GivenRecords.givenNothing;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.meeting.MeetingCommand.RecordMeeting;
import parley.command.meeting.MeetingCommand.RecordOutcome;
import parley.events.Estimate;
import parley.events.InvalidField;
import parley.events.InvalidValue;
import parley.events.ValidTime;
import parley.events.issue.IssueId;
import parley.events.meeting.Attendance;
import parley.events.meeting.Convener;
import parley.events.meeting.Delegation;
import parley.events.meeting.MeetingDuration;
import parley.events.meeting.MeetingEvent.MeetingRecorded;
import parley.events.meeting.MeetingEvent.OutcomeRecorded;
import parley.events.meeting.MeetingFormat;
import parley.events.meeting.MeetingId;
import parley.events.meeting.MeetingLevel;
import parley.events.meeting.Outcome;
import parley.events.meeting.Relation;
import parley.events.meeting.Relation.RelationType;
import parley.events.party.PartyId;
import parley.events.person.PersonId;
import parley.events.place.PlaceId;

class MeetingTest {
    private static final MeetingId TALKS = new MeetingId("geneva");
    private static final MeetingId SESSION = new MeetingId("wednesday");
    private static final PlaceId ROOM = new PlaceId("room");
    private static final PlaceId OTHER_ROOM = new PlaceId("other-room");
    private static final IssueId TERRITORY = new IssueId("territory");
    private static final PartyId RUSSIA = new PartyId("russia");
    private static final Delegation MEDINSKY =
            new Delegation(RUSSIA, List.of(new PersonId("medinsky")));
    private static final MeetingDuration ABOUT_TWO_HOURS =
            new MeetingDuration(Duration.ofHours(2), true);

    @Test
    void a_meeting_is_recorded_with_all_that_is_known_of_it() {
        givenNothing()
                .when(session(TALKS, "2026-02-18", MEDINSKY))
                .records(recorded(TALKS, "2026-02-18", MEDINSKY));
    }

    @Test
    void a_meeting_of_which_little_is_known_is_recorded_too() {
        givenNothing()
                .when(
                        new RecordMeeting(
                                SESSION,
                                "A private talk",
                                MeetingFormat.PRIVATE,
                                null,
                                null,
                                List.of(),
                                null,
                                null,
                                List.of(),
                                List.of(),
                                null,
                                null,
                                List.of(),
                                null,
                                List.of(),
                                List.of()))
                .records(
                        new MeetingRecorded(
                                SESSION,
                                "A private talk",
                                MeetingFormat.PRIVATE,
                                null,
                                null,
                                List.of(),
                                null,
                                null,
                                List.of(),
                                List.of(),
                                null,
                                null,
                                List.of(),
                                null,
                                List.of(),
                                List.of()));
    }

    @Test
    void a_meeting_in_several_places_is_recorded_with_its_level_its_hosts_and_who_mediates() {
        var hosts = List.of(new Convener(RUSSIA, null));
        var chairs = List.of(new Convener(null, new PersonId("mediator")));
        givenNothing()
                .when(
                        proximity(
                                null,
                                List.of(ROOM, OTHER_ROOM),
                                MeetingLevel.MINISTERS,
                                hosts,
                                chairs))
                .records(
                        new MeetingRecorded(
                                SESSION,
                                "Proximity talks",
                                MeetingFormat.PROXIMITY,
                                null,
                                null,
                                List.of(),
                                null,
                                null,
                                List.of(),
                                List.of(),
                                null,
                                null,
                                List.of(ROOM, OTHER_ROOM),
                                MeetingLevel.MINISTERS,
                                hosts,
                                chairs));
    }

    @Test
    void a_single_place_is_its_place_and_several_are_different() {
        assertThatThrownBy(() -> proximity(null, List.of(ROOM))).isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> proximity(null, List.of(ROOM, ROOM)))
                .isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> proximity(ROOM, List.of(ROOM, OTHER_ROOM)))
                .isInstanceOf(InvalidField.class);
    }

    @Test
    void a_host_is_a_party_or_a_person() {
        var person = new PersonId("mediator");
        assertThatThrownBy(() -> new Convener(null, null)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Convener(RUSSIA, person)).isInstanceOf(InvalidValue.class);
    }

    private static RecordMeeting proximity(@Nullable PlaceId place, List<PlaceId> places) {
        return proximity(place, places, null, List.of(), List.of());
    }

    private static RecordMeeting proximity(
            @Nullable PlaceId place,
            List<PlaceId> places,
            @Nullable MeetingLevel level,
            List<Convener> hosts,
            List<Convener> chairs) {
        return new RecordMeeting(
                SESSION,
                "Proximity talks",
                MeetingFormat.PROXIMITY,
                null,
                place,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                places,
                level,
                hosts,
                chairs);
    }

    @Test
    void a_meeting_that_still_goes_on_is_recorded_with_an_open_end() {
        givenNothing()
                .when(session(TALKS, "2026-02-20/..", MEDINSKY))
                .records(recorded(TALKS, "2026-02-20/..", MEDINSKY));
    }

    @Test
    @Refuses(Rule.VALID_TIME_TO_COME)
    void the_end_of_a_meeting_is_not_known_before_it_comes() {
        givenNothing()
                .when(session(TALKS, "2026-02-20/2026-02-21", MEDINSKY))
                .refuses(Rule.VALID_TIME_TO_COME);
    }

    @Test
    @Refuses(Rule.REFERS_TO_ITSELF)
    void a_meeting_is_no_session_of_itself() {
        givenNothing()
                .when(session(SESSION, "2026-02-18", MEDINSKY))
                .refuses(Rule.REFERS_TO_ITSELF);
    }

    @Test
    @Refuses(Rule.PARTY_TWICE_AT_MEETING)
    void a_party_sends_one_delegation() {
        givenNothing()
                .when(session(TALKS, "2026-02-18", MEDINSKY, new Delegation(RUSSIA, List.of())))
                .refuses(Rule.PARTY_TWICE_AT_MEETING);
    }

    @Test
    void an_outcome_is_recorded_on_an_issue() {
        var tuesday = ValidTime.of("2026-02-17");
        given(recorded(TALKS, "2026-02-18", MEDINSKY))
                .when(new RecordOutcome(TALKS, TERRITORY, Outcome.NO_AGREEMENT, "None.", tuesday))
                .records(
                        new OutcomeRecorded(
                                TALKS, TERRITORY, Outcome.NO_AGREEMENT, "None.", tuesday));
    }

    @Test
    void another_source_may_report_another_outcome_on_the_same_issue() {
        given(
                        recorded(TALKS, "2026-02-18", MEDINSKY),
                        new OutcomeRecorded(TALKS, TERRITORY, Outcome.NO_AGREEMENT, null, null))
                .when(new RecordOutcome(TALKS, TERRITORY, Outcome.LIMITED_PROGRESS, null, null))
                .records(
                        new OutcomeRecorded(
                                TALKS, TERRITORY, Outcome.LIMITED_PROGRESS, null, null));
    }

    private static RecordMeeting session(MeetingId id, String held, Delegation... delegations) {
        return new RecordMeeting(
                id,
                "Second session",
                MeetingFormat.TRILATERAL,
                ValidTime.of(held),
                new PlaceId("geneva"),
                List.of(delegations),
                Attendance.CLOSED,
                ABOUT_TWO_HOURS,
                List.of(new Relation(RelationType.SESSION_OF, SESSION)),
                List.of(TERRITORY),
                Estimate.of(1),
                "Intensive but inconclusive.",
                List.of(),
                null,
                List.of(),
                List.of());
    }

    private static MeetingRecorded recorded(MeetingId id, String held, Delegation... delegations) {
        return new MeetingRecorded(
                id,
                "Second session",
                MeetingFormat.TRILATERAL,
                ValidTime.of(held),
                new PlaceId("geneva"),
                List.of(delegations),
                Attendance.CLOSED,
                ABOUT_TWO_HOURS,
                List.of(new Relation(RelationType.SESSION_OF, SESSION)),
                List.of(TERRITORY),
                Estimate.of(1),
                "Intensive but inconclusive.",
                List.of(),
                null,
                List.of(),
                List.of());
    }
}
