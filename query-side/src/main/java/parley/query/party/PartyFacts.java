package parley.query.party;

import java.util.List;
import java.util.stream.Stream;
import parley.events.LocalizedName;
import parley.events.ThingKind;
import parley.events.party.PartyEvent;
import parley.events.party.PartyEvent.DelegateAppointed;
import parley.events.party.PartyEvent.DelegateReleased;
import parley.events.party.PartyEvent.PartyAdmitted;
import parley.events.party.PartyEvent.PartyRoleChanged;
import parley.events.party.PartyEvent.SuccessionRecorded;
import parley.query.facet.AssertedValue;
import parley.query.facet.FacetType;
import parley.query.facet.RecordedContext;
import parley.query.naming.NameFacts;
import parley.query.view.ThingType;

/** The facets of a party, and what its events assert about them. */
public final class PartyFacts {
    public static final FacetType<RolesValue> ROLES = FacetType.state("roles", RolesValue.class);
    public static final FacetType<DelegateValue> DELEGATES =
            FacetType.state("delegates/", DelegateValue.class);
    public static final FacetType<SuccessionValue> SUCCESSION =
            FacetType.course("succession/", SuccessionValue.class);
    public static final ThingType<PartyAdmitted> PARTY =
            new ThingType<>(
                    ThingKind.PARTY,
                    PartyAdmitted.class,
                    (thing, party) -> NameFacts.title(thing, LocalizedName.of(party.name())),
                    NameFacts.NAMES,
                    ROLES,
                    DELEGATES,
                    SUCCESSION);

    private PartyFacts() {}

    /**
     * Facets: {@code details}; {@code names/<language>}; {@code roles}, all in one value; {@code
     * delegates/<person>}; {@code succession/<other party>}.
     */
    public static List<AssertedValue> of(PartyEvent event, RecordedContext context) {
        return switch (event) {
            case PartyAdmitted admitted ->
                    Stream.concat(
                                    NameFacts.founding(
                                            List.of(LocalizedName.of(admitted.name())), context),
                                    Stream.of(roles(admitted, context)))
                            .toList();
            case PartyRoleChanged(_, var roles, var summary, var from, var until) ->
                    context.only(
                            ROLES,
                            new RolesValue(roles, summary),
                            context.throughoutUnless(from, until));
            case DelegateAppointed(_, var delegate, var function, var from, var until) ->
                    context.only(
                            DELEGATES.of(delegate.value()),
                            new DelegateValue(delegate, DelegateStanding.APPOINTED, function, null),
                            context.ofTheThing(from, until));
            case DelegateReleased(_, var delegate, var reason, var from) ->
                    context.only(
                            DELEGATES.of(delegate.value()),
                            new DelegateValue(delegate, DelegateStanding.RELEASED, null, reason),
                            context.since(from));
            case SuccessionRecorded(_, var succession, var other, var summary, var from) ->
                    context.only(
                            SUCCESSION.of(other.value()),
                            new SuccessionValue(succession, other, summary),
                            context.since(from));
        };
    }

    private static AssertedValue roles(PartyAdmitted admitted, RecordedContext context) {
        return context.asserted(
                ROLES,
                new RolesValue(admitted.roles(), null),
                context.throughoutUnless(admitted.from(), admitted.until()));
    }
}
