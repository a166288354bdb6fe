package parley.events.meeting;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.events.InvalidValue;
import parley.events.ThingId;
import parley.events.party.PartyId;
import parley.events.person.PersonId;

/** Who hosts or chairs a meeting: exactly one of a party or a person. */
public record Convener(@Nullable PartyId party, @Nullable PersonId person) {
    public Convener {
        if ((party == null) == (person == null)) {
            throw new InvalidValue("either a party or a person must be named");
        }
    }

    /** Returns the id of the party or person. */
    public ThingId id() {
        return party != null ? party : Objects.requireNonNull(person);
    }
}
