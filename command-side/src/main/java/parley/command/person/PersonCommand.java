package parley.command.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.command.CreatesThing;
import parley.command.Emits;
import parley.command.FieldRules;
import parley.command.ThingCommand;
import parley.events.InvalidField;
import parley.events.LocalizedName;
import parley.events.Uri;
import parley.events.ValidTime;
import parley.events.person.Capacity;
import parley.events.person.PersonEvent.CapacityRecorded;
import parley.events.person.PersonEvent.PersonRegistered;
import parley.events.person.PersonId;

/** The commands about a person. */
public sealed interface PersonCommand extends ThingCommand {
    PersonId person();

    @Override
    default PersonId thing() {
        return person();
    }

    /** See {@link PersonRegistered}. */
    @Emits(
            value = PersonRegistered.class,
            summary = "Registers a person by their names, in any script.")
    record RegisterPerson(
            PersonId person,
            List<LocalizedName> names,
            @Nullable String description,
            List<Uri> sameAs)
            implements PersonCommand, CreatesThing {
        public RegisterPerson {
            sameAs = InvalidField.check("sameAs", sameAs, Uri::sameAs);
            names = FieldRules.some("names", names, "a person must have at least one name");
            description = FieldRules.optionalPassage("description", description);
        }
    }

    /** See {@link CapacityRecorded}. */
    @Emits(
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
                    FieldRules.some(
                            "capacities", capacities, "at least one capacity must be given");
            FieldRules.check(
                    "capacities",
                    Capacity.areDistinct(capacities),
                    "each capacity may be given only once");
            from = FieldRules.optionalMoment("from", from);
            until = FieldRules.optionalMoment("until", until);
        }
    }
}
