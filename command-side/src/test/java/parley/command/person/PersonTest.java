package parley.command.person;

import static parley.command.axon.Story.given;
import static parley.command.axon.Story.givenNothing;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.command.person.PersonCommand.RegisterPerson;
import parley.events.Name;
import parley.events.person.PersonEvent.PersonRegistered;
import parley.events.person.PersonId;

class PersonTest {
    private static final PersonId WITKOFF = new PersonId("witkoff");
    private static final List<Name> NAMES = List.of(new Name("Steve Witkoff", "en"));

    @Test
    void a_person_is_registered() {
        givenNothing()
                .when(new RegisterPerson(WITKOFF, NAMES, "US envoy"))
                .records(new PersonRegistered(WITKOFF, NAMES, "US envoy"));
    }

    @Test
    void how_a_person_was_registered_is_corrected() {
        given(new PersonRegistered(WITKOFF, List.of(Name.of("Stefe Witkoff")), null))
                .when(new RegisterPerson(WITKOFF, NAMES, null))
                .correcting("r1")
                .records(new PersonRegistered(WITKOFF, NAMES, null))
                .correctingRoot("r1");
    }
}
