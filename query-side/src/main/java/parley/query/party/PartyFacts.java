package parley.query.party;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.party.PartyEvent;
import parley.events.party.PartyEvent.DelegateAppointed;
import parley.events.party.PartyEvent.DelegateReleased;
import parley.events.party.PartyEvent.PartyAdmitted;
import parley.events.party.PartyEvent.PartyRoleChanged;
import parley.events.party.Role;
import parley.events.person.PersonId;
import parley.query.assertion.Asserted;
import parley.query.assertion.Told;

/** What events say about a party. */
public final class PartyFacts {
    private PartyFacts() {}

    /**
     * Facets: {@code details}; {@code roles}, all of a party's at once; {@code delegates/<person>}.
     */
    public static List<Asserted> of(PartyEvent event, Told told) {
        return switch (event) {
            case PartyAdmitted admitted ->
                    List.of(
                            told.details(),
                            told.asserted(
                                    "roles",
                                    new Roles(admitted.roles(), null),
                                    told.throughoutUnless(admitted.from(), admitted.until())));
            case PartyRoleChanged(_, var roles, var summary, var from, var until) ->
                    List.of(
                            told.asserted(
                                    "roles",
                                    new Roles(roles, summary),
                                    told.throughoutUnless(from, until)));
            case DelegateAppointed(_, var delegate, var function, var from, var until) ->
                    List.of(
                            told.asserted(
                                    facet(delegate),
                                    new Delegate(delegate, "appointed", function, null),
                                    told.throughoutUnless(from, until)));
            case DelegateReleased(_, var delegate, var reason, var from) ->
                    List.of(
                            told.asserted(
                                    facet(delegate),
                                    new Delegate(delegate, "released", null, reason),
                                    told.since(from)));
        };
    }

    private static String facet(PersonId delegate) {
        return "delegates/" + delegate.value();
    }

    record Roles(List<Role> roles, @Nullable String summary) {}

    record Delegate(
            PersonId delegate,
            String standing,
            @Nullable String function,
            @Nullable String reason) {}
}
