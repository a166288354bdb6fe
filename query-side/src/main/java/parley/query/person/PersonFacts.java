package parley.query.person;

import java.util.List;
import parley.events.ThingKind;
import parley.events.person.Capacity;
import parley.events.person.PersonEvent;
import parley.events.person.PersonEvent.CapacityRecorded;
import parley.events.person.PersonEvent.PersonRegistered;
import parley.query.facet.AssertedValue;
import parley.query.facet.FacetType;
import parley.query.facet.RecordedContext;
import parley.query.naming.NameFacts;
import parley.query.view.ThingType;

/** The facets of a person, and what its events assert about them. */
public final class PersonFacts {
    public static final FacetType<Capacity> CAPACITIES =
            FacetType.state("capacities/", Capacity.class);
    public static final ThingType<PersonRegistered> PERSON =
            new ThingType<>(
                    ThingKind.PERSON,
                    PersonRegistered.class,
                    (thing, person) -> NameFacts.title(thing, person.names().getFirst()),
                    NameFacts.NAMES,
                    CAPACITIES);

    private PersonFacts() {}

    /**
     * Facets: {@code details}, {@code names/<language>}; {@code capacities/<key>}, by {@link
     * Capacity#key}.
     */
    public static List<AssertedValue> of(PersonEvent event, RecordedContext context) {
        return switch (event) {
            case PersonRegistered person -> NameFacts.founding(person.names(), context).toList();
            case CapacityRecorded(_, var capacities, var from, var until) ->
                    capacities.stream()
                            .map(capacity ->
                                    context.asserted(
                                            CAPACITIES.of(capacity.key()),
                                            capacity,
                                            context.ofTheThing(from, until)))
                            .toList();
        };
    }
}
