package parley.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.events.ValidTime;
import parley.events.author.Author;
import parley.events.meeting.MeetingEvent.MeetingAnnounced;
import parley.events.meeting.MeetingEvent.MeetingCancelled;
import parley.events.meeting.MeetingEvent.MeetingRecorded;
import parley.events.meeting.MeetingFormat;
import parley.events.meeting.MeetingId;
import parley.events.party.PartyEvent.DelegateAppointed;
import parley.events.party.PartyEvent.DelegateReleased;
import parley.events.party.PartyEvent.PartyAdmitted;
import parley.events.party.PartyEvent.PartyRoleChanged;
import parley.events.party.PartyId;
import parley.events.party.PartyRole;
import parley.events.party.PartyType;
import parley.events.person.Capacity;
import parley.events.person.PersonEvent.CapacityRecorded;
import parley.events.person.PersonId;
import parley.events.place.Control;
import parley.events.place.ControlBasis;
import parley.events.place.PlaceEvent.ControlRecorded;
import parley.events.place.PlaceId;

class ActorRecordsTest {
    private final HandWrittenHistory script = new HandWrittenHistory("Europe/Zurich");

    @Test
    void
            assertions_of_deeds_of_a_meeting_announced_held_and_announced_again_when_that_is_taken_back() {
        var round = new MeetingId("round");
        var meeting = HandWrittenHistory.thing(round);
        script.recordedAt("2026-02-01T08:00:00Z")
                .record("r1", announced(round))
                .recordedAt("2026-02-12T08:00:00Z")
                .record("r2", held(round));
        assertThat(script.read(meeting, "schedule", "2026-02-05")).isEqualTo("announced!");
        assertThat(script.read(meeting, "schedule", "2026-02-11")).isEqualTo("held!");
        assertThat(script.read(meeting, "details", "2026-02-11")).isEqualTo("Planned!");
        assertThat(script.read(meeting, "held", "2026-02-11")).isEqualTo("Held!");

        script.retract("r2");
        assertThat(script.read(meeting, "schedule", "2026-02-11")).isEqualTo("announced!");
        assertThat(script.read(meeting, "held", "2026-02-11")).isEmpty();
    }

    @Test
    void
            assertions_of_deeds_of_a_meeting_announced_by_the_close_of_the_day_it_was_planned_for_whenever_recorded() {
        var round = new MeetingId("round");
        var meeting = HandWrittenHistory.thing(round);
        script.recordedAt("2026-03-01T08:00:00Z")
                .record("r1", announced(round, "2026-02-10"))
                .record("r2", held(round));
        assertThat(script.read(meeting, "schedule", "2026-02-05")).isEqualTo("announced");
        assertThat(script.read(meeting, "schedule", "2026-02-11")).isEqualTo("held | announced");

        var later = new MeetingId("later");
        script.record("r3", announced(later, "2026-02-09")).record("r4", held(later));
        assertThat(script.read(HandWrittenHistory.thing(later), "schedule", "2026-02-11"))
                .isEqualTo("held!");
    }

    @Test
    void assertions_of_deeds_of_a_meeting_without_its_announcement_it_is_not_there_held_or_not() {
        var round = new MeetingId("round");
        script.record("r1", announced(round)).record("r2", held(round)).retract("r1");
        assertThat(
                        new Oracle(script.history())
                                .exists(HandWrittenHistory.thing(round), new Known.UpTo(3)))
                .isFalse();
    }

    @Test
    void assertions_of_deeds_of_a_meeting_called_off() {
        var round = new MeetingId("round");
        script.record("r1", announced(round))
                .record("r2", new MeetingCancelled(round, null, time("2026-02-20")));
        assertThat(script.read(HandWrittenHistory.thing(round), "schedule", "2026-02-21"))
                .isEqualTo("cancelled!");
    }

    @Test
    void
            assertions_of_deeds_of_a_place_control_by_each_author_beside_the_others_since_a_time_or_up_to_one() {
        var plant = new PlaceId("plant");
        var russia = new PartyId("russia");
        var ukraine = new PartyId("ukraine");
        script.record("r1", control(plant, ukraine, Control.HELD, List.of(russia), "2022-03", null))
                .record("r2", control(plant, russia, Control.NONE, List.of(), "2022-05", null))
                .record(
                        "r3",
                        control(
                                plant,
                                ukraine,
                                Control.CONTESTED,
                                List.of(),
                                "2022-09-01",
                                "2022-09-03"));
        var thing = HandWrittenHistory.thing(plant);
        assertThat(script.read(thing, "control/party/ukraine", "2022-02-27")).isEmpty();
        assertThat(script.read(thing, "control/party/ukraine", "2022-04-01"))
                .isEqualTo("held russia!");
        assertThat(script.read(thing, "control/party/ukraine", "2022-09-02"))
                .isEqualTo("contested!");
        assertThat(script.read(thing, "control/party/ukraine", "2022-09-04"))
                .isEqualTo("held russia!");
        assertThat(script.read(thing, "control/party/russia", "2022-06-01")).isEqualTo("none!");
    }

    @Test
    void assertions_of_deeds_of_a_party_roles_that_change_delegates_who_come_and_go() {
        var france = new PartyId("france");
        var envoy = new PersonId("envoy");
        script.record(
                        "r1",
                        new PartyAdmitted(
                                france,
                                "France",
                                PartyType.STATE,
                                List.of(PartyRole.CONSULTED),
                                null,
                                null,
                                List.of()))
                .record(
                        "r2",
                        new PartyRoleChanged(
                                france,
                                List.of(PartyRole.MEDIATOR, PartyRole.CONSULTED),
                                null,
                                ValidTime.of("2026-02-10"),
                                null))
                .record("r3", new DelegateAppointed(france, envoy, null, time("2026-02-01"), null))
                .record(
                        "r4",
                        new DelegateReleased(france, envoy, null, ValidTime.of("2026-02-05")));
        var thing = HandWrittenHistory.thing(france);
        assertThat(script.read(thing, "roles", "2026-02-09")).isEqualTo("consulted!");
        assertThat(script.read(thing, "roles", "2026-02-11")).isEqualTo("mediator,consulted!");
        assertThat(script.read(thing, "delegates/envoy", "2026-02-03")).isEqualTo("appointed!");
        assertThat(script.read(thing, "delegates/envoy", "2026-02-06")).isEqualTo("released!");
    }

    @Test
    void assertions_of_deeds_of_a_person_capacities_none_of_which_hides_another() {
        var witkoff = new PersonId("witkoff");
        script.record("r1", capacity(witkoff, "Envoy"))
                .record("r2", capacity(witkoff, "Businessman"));
        var thing = HandWrittenHistory.thing(witkoff);
        assertThat(script.read(thing, "capacities/envoy", "2026-02-01")).isEqualTo("Envoy!");
        assertThat(script.read(thing, "capacities/businessman", "2026-02-01"))
                .isEqualTo("Businessman!");
    }

    private static MeetingAnnounced announced(MeetingId id) {
        return announced(id, "2027");
    }

    private static MeetingAnnounced announced(MeetingId id, String planned) {
        return new MeetingAnnounced(
                id,
                "Planned",
                null,
                time(planned),
                null,
                List.of(),
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

    private static MeetingRecorded held(MeetingId id) {
        return new MeetingRecorded(
                id,
                "Held",
                MeetingFormat.PRIVATE,
                time("2026-02-10"),
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
                List.of());
    }

    private static ControlRecorded control(
            PlaceId place,
            PartyId author,
            Control control,
            List<PartyId> by,
            String from,
            @Nullable String until) {
        return new ControlRecorded(
                place,
                Author.of(author),
                control,
                by,
                ControlBasis.CLAIMED,
                null,
                ValidTime.of(from),
                time(until));
    }

    private static CapacityRecorded capacity(PersonId person, String title) {
        return new CapacityRecorded(person, List.of(new Capacity(title, null, null)), null, null);
    }

    private static @Nullable ValidTime time(@Nullable String edtf) {
        return edtf == null ? null : ValidTime.of(edtf);
    }
}
