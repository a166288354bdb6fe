package parley.command.person;

import static parley.command.Decision.accept;
import static parley.command.Decision.refuse;

import parley.command.Decider;
import parley.command.Decider.NoState;
import parley.command.Decision;
import parley.command.DecisionContext;
import parley.command.Rule;
import parley.command.person.PersonCommand.RecordCapacity;
import parley.command.person.PersonCommand.RegisterPerson;
import parley.events.person.PersonEvent;
import parley.events.person.PersonEvent.CapacityRecorded;
import parley.events.person.PersonEvent.PersonRegistered;

/** The rules of a person: no capacity ends before it begins. */
public final class PersonDecider {
    public static final Decider<PersonCommand, PersonEvent, NoState> DECIDER =
            Decider.ofStateless(PersonCommand.class, PersonEvent.class, PersonDecider::decide);

    private PersonDecider() {}

    static Decision decide(PersonCommand command, DecisionContext context) {
        return switch (command) {
            case RecordCapacity(_, _, var from, var until)
                    when context.endsBeforeItBegins(from, until) ->
                    refuse(Rule.ENDS_BEFORE_IT_BEGINS);
            case RegisterPerson(var person, var names, var description, var sameAs) ->
                    accept(new PersonRegistered(person, names, description, sameAs));
            case RecordCapacity(var person, var capacities, var from, var until) ->
                    accept(new CapacityRecorded(person, capacities, from, until));
        };
    }
}
