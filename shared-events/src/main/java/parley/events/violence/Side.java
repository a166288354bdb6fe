package parley.events.violence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.InvalidField;
import parley.events.InvalidValue;
import parley.events.OneLine;
import parley.events.TextRules;
import parley.events.party.PartyId;

/**
 * One side of a clash.
 *
 * @param parties the belligerents that are parties to the negotiation
 * @param description the forces in words ("unidentified militia"); required if no party is named
 */
public record Side(List<PartyId> parties, @OneLine @Nullable String description) {
    public Side {
        parties = List.copyOf(parties);
        description = InvalidField.check("description", description, TextRules::optionalLine);
        if (parties.isEmpty() && description == null) {
            throw new InvalidValue("a side must name a party or describe who fought");
        }
    }
}
