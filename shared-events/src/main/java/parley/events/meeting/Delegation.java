package parley.events.meeting;

import java.util.List;
import parley.events.party.PartyId;
import parley.events.person.PersonId;

/**
 * A party's presence at a meeting.
 *
 * @param delegates the people who spoke for it, as far as they are named
 */
public record Delegation(PartyId party, List<PersonId> delegates) {
    public Delegation {
        delegates = List.copyOf(delegates);
    }
}
