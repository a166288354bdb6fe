package parley.events.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.EventType;
import parley.events.Invalid;
import parley.events.Name;
import parley.events.Text;

/** What is on record about a person. */
public sealed interface PersonEvent extends Event {
    PersonId person();

    /**
     * A person became known.
     *
     * @param names at least one, the customary one first
     */
    @EventType("person-registered")
    record PersonRegistered(PersonId person, List<Name> names, @Nullable String description)
            implements PersonEvent {
        public PersonRegistered {
            names = List.copyOf(names);
            if (names.isEmpty()) {
                throw new Invalid("a person has at least one name");
            }
            description = Text.optionalPassage(description);
        }
    }
}
