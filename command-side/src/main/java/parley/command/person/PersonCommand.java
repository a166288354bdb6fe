package parley.command.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.command.Field;
import parley.command.Founding;
import parley.command.Records;
import parley.command.ThingCommand;
import parley.events.Name;
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
    @Records(PersonRegistered.class)
    record RegisterPerson(PersonId person, List<Name> names, @Nullable String description)
            implements PersonCommand, Founding {
        public RegisterPerson {
            names = Field.some("names", names, "a person has at least one name");
            description = Field.optionalPassage("description", description);
        }
    }
}
