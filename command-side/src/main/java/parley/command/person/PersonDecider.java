package parley.command.person;

import static parley.command.Decision.accept;

import parley.command.Circumstances;
import parley.command.Decider;
import parley.command.Decider.Founded;
import parley.command.Decision;
import parley.command.person.PersonCommand.RegisterPerson;
import parley.events.person.PersonEvent;
import parley.events.person.PersonEvent.PersonRegistered;

/** A person is registered; there is no rule but those that hold for every thing. */
public final class PersonDecider {
    public static final Decider<PersonCommand, PersonEvent, Founded> DECIDER =
            Decider.ofStateless(PersonCommand.class, PersonEvent.class, PersonDecider::decide);

    private PersonDecider() {}

    static Decision decide(PersonCommand command, Circumstances circumstances) {
        return switch (command) {
            case RegisterPerson(var person, var names, var description) ->
                    accept(new PersonRegistered(person, names, description));
        };
    }
}
