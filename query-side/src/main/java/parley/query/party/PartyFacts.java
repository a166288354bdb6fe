package parley.query.party;

import java.util.List;
import parley.events.party.PartyEvent;
import parley.events.party.PartyEvent.PartyAdmitted;
import parley.events.party.Role;
import parley.query.assertion.Asserted;
import parley.query.assertion.Told;

/** What events say about a party. */
public final class PartyFacts {
    private PartyFacts() {}

    /** Facets: {@code details}; {@code roles}, all of a party's at once. */
    public static List<Asserted> of(PartyEvent event, Told told) {
        return switch (event) {
            case PartyAdmitted admitted ->
                    List.of(
                            told.details(),
                            told.asserted(
                                    "roles",
                                    new Roles(admitted.roles()),
                                    told.throughoutUnless(admitted.from(), admitted.until())));
        };
    }

    record Roles(List<Role> roles) {}
}
