package parley.command.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.command.axon.GivenRecords.given;
import static parley.command.axon.GivenRecords.givenNothing;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.person.PersonCommand.RecordCapacity;
import parley.command.person.PersonCommand.RegisterPerson;
import parley.events.InvalidValue;
import parley.events.LocalizedName;
import parley.events.Uri;
import parley.events.ValidTime;
import parley.events.party.PartyId;
import parley.events.person.Capacity;
import parley.events.person.PersonEvent.CapacityRecorded;
import parley.events.person.PersonEvent.PersonRegistered;
import parley.events.person.PersonId;

class PersonTest {
    private static final PersonId WITKOFF = new PersonId("witkoff");
    private static final List<LocalizedName> NAMES =
            List.of(new LocalizedName("Steve Witkoff", "en"));

    private static final ValidTime JANUARY = ValidTime.of("2026-01");
    private static final List<Capacity> CAPACITIES =
            List.of(
                    new Capacity("Special envoy", new PartyId("usa"), "White House"),
                    new Capacity("Бізнесмен", null, null));

    @Test
    void a_person_is_registered() {
        givenNothing()
                .when(new RegisterPerson(WITKOFF, NAMES, "US envoy", List.of()))
                .records(new PersonRegistered(WITKOFF, NAMES, "US envoy", List.of()));
    }

    @Test
    void with_what_they_are_elsewhere() {
        var elsewhere = List.of(new Uri("https://example.org/people/witkoff"));
        givenNothing()
                .when(new RegisterPerson(WITKOFF, NAMES, null, elsewhere))
                .records(new PersonRegistered(WITKOFF, NAMES, null, elsewhere));
    }

    @Test
    void how_a_person_was_registered_is_corrected() {
        given(
                        new PersonRegistered(
                                WITKOFF,
                                List.of(LocalizedName.of("Stefe Witkoff")),
                                null,
                                List.of()))
                .when(new RegisterPerson(WITKOFF, NAMES, null, List.of()))
                .correcting("r1")
                .records(new PersonRegistered(WITKOFF, NAMES, null, List.of()))
                .correctingRoot("r1");
    }

    @Test
    void several_capacities_are_recorded_at_once() {
        given(new PersonRegistered(WITKOFF, NAMES, null, List.of()))
                .when(new RecordCapacity(WITKOFF, CAPACITIES, JANUARY, null))
                .records(new CapacityRecorded(WITKOFF, CAPACITIES, JANUARY, null));
    }

    @Test
    void each_is_another_by_party_body_and_title() {
        var envoy = CAPACITIES.getFirst();
        assertThat(envoy.key()).isEqualTo("usa/white-house/special-envoy");
        assertThat(CAPACITIES.getLast().key()).isEqualTo("бізнесмен");
        assertThatThrownBy(() -> new RecordCapacity(WITKOFF, List.of(envoy, envoy), null, null))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    @Refuses(Rule.ENDS_BEFORE_IT_BEGINS)
    void a_capacity_does_not_end_before_it_begins() {
        given(new PersonRegistered(WITKOFF, NAMES, null, List.of()))
                .when(new RecordCapacity(WITKOFF, CAPACITIES, JANUARY, ValidTime.of("2025-12")))
                .refuses(Rule.ENDS_BEFORE_IT_BEGINS);
    }
}
