package parley.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import parley.events.ValidTime;
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
import parley.events.party.PartyType;
import parley.events.party.Role;
import parley.events.person.Capacity;
import parley.events.person.PersonEvent.CapacityRecorded;
import parley.events.person.PersonId;
import parley.events.place.Basis;
import parley.events.place.Control;
import parley.events.place.PlaceEvent.ControlRecorded;
import parley.events.place.PlaceId;
import parley.events.verdict.Author;

@DisplayName("Assertions of deeds")
class DeedsTest {
    private final Script script = new Script("Europe/Zurich");

    @Test
    @DisplayName("of a meeting: announced, held, and announced again when that is taken back")
    void completion() {
        var round = new MeetingId("round");
        var meeting = Script.thing(round);
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
    @DisplayName("of a meeting: announced before the day it was planned for, whenever recorded")
    void completionRecordedAfterwards() {
        var round = new MeetingId("round");
        var meeting = Script.thing(round);
        script.recordedAt("2026-03-01T08:00:00Z")
                .record("r1", announced(round, "2026-02-10"))
                .record("r2", held(round));
        assertThat(script.read(meeting, "schedule", "2026-02-05")).isEqualTo("announced");
        assertThat(script.read(meeting, "schedule", "2026-02-11")).isEqualTo("held!");
        assertThat(script.read(meeting, "schedule", "2026-04-01")).isEqualTo("held!");
    }

    @Test
    @DisplayName("of a meeting: without its announcement it is not there, held or not")
    void retractedAnnouncement() {
        var round = new MeetingId("round");
        script.record("r1", announced(round)).record("r2", held(round)).retract("r1");
        assertThat(new Oracle(script.history()).exists(Script.thing(round), new Known.UpTo(3)))
                .isFalse();
    }

    @Test
    @DisplayName("of a meeting: called off")
    void cancellation() {
        var round = new MeetingId("round");
        script.record("r1", announced(round))
                .record("r2", new MeetingCancelled(round, null, time("2026-02-20")));
        assertThat(script.read(Script.thing(round), "schedule", "2026-02-21"))
                .isEqualTo("cancelled!");
    }

    @Test
    @DisplayName("of a place: control by each author beside the others, since a time or up to one")
    void control() {
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
        var thing = Script.thing(plant);
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
    @DisplayName("of a party: roles that change, delegates who come and go")
    void party() {
        var france = new PartyId("france");
        var envoy = new PersonId("envoy");
        script.record(
                        "r1",
                        new PartyAdmitted(
                                france,
                                "France",
                                PartyType.STATE,
                                List.of(Role.CONSULTED),
                                null,
                                null))
                .record(
                        "r2",
                        new PartyRoleChanged(
                                france,
                                List.of(Role.MEDIATOR, Role.CONSULTED),
                                null,
                                ValidTime.of("2026-02-10"),
                                null))
                .record("r3", new DelegateAppointed(france, envoy, null, time("2026-02-01"), null))
                .record(
                        "r4",
                        new DelegateReleased(france, envoy, null, ValidTime.of("2026-02-05")));
        var thing = Script.thing(france);
        assertThat(script.read(thing, "roles", "2026-02-09")).isEqualTo("consulted!");
        assertThat(script.read(thing, "roles", "2026-02-11")).isEqualTo("mediator,consulted!");
        assertThat(script.read(thing, "delegates/envoy", "2026-02-03")).isEqualTo("appointed!");
        assertThat(script.read(thing, "delegates/envoy", "2026-02-06")).isEqualTo("released!");
    }

    @Test
    @DisplayName("of a person: capacities, none of which hides another")
    void capacities() {
        var witkoff = new PersonId("witkoff");
        script.record("r1", capacity(witkoff, "Envoy"))
                .record("r2", capacity(witkoff, "Businessman"));
        var thing = Script.thing(witkoff);
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
                null);
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
                null);
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
                Basis.CLAIMED,
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
