package parley.command.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.command.Field;
import parley.command.Founding;
import parley.command.Records;
import parley.command.ThingCommand;
import parley.events.Name;
import parley.events.ValidTime;
import parley.events.person.Capacity;
import parley.events.person.PersonEvent.CapacityRecorded;
import parley.events.person.PersonEvent.PersonRegistered;
import parley.events.person.PersonId;

/** What can be recorded about a person. */
public sealed interface PersonCommand extends ThingCommand {
    PersonId person();

    @Override
    default PersonId thing() {
        return person();
    }

    /** See {@link PersonRegistered}. */
    @Records(
            value = PersonRegistered.class,
            summary = "Registers a person by their names, in any script.")
    record RegisterPerson(PersonId person, List<Name> names, @Nullable String description)
            implements PersonCommand, Founding {
        public RegisterPerson {
            names = Field.some("names", names, "a person must have at least one name");
            description = Field.optionalPassage("description", description);
        }
    }

    /** See {@link CapacityRecorded}. */
    @Records(
            value = CapacityRecorded.class,
            summary = "Records the capacities in which a person acts.")
    record RecordCapacity(
            PersonId person,
            List<Capacity> capacities,
            @Nullable ValidTime from,
            @Nullable ValidTime until)
            implements PersonCommand {
        public RecordCapacity {
            capacities =
                    Field.some("capacities", capacities, "at least one capacity must be given");
            Field.check(
                    "capacities",
                    Capacity.areDistinct(capacities),
                    "each capacity may be given only once");
            from = Field.optionalMoment("from", from);
            until = Field.optionalMoment("until", until);
        }
    }
}
