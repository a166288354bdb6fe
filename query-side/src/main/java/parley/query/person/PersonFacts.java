package parley.query.person;

import java.util.List;
import parley.events.person.Capacity;
import parley.events.person.PersonEvent;
import parley.events.person.PersonEvent.CapacityRecorded;
import parley.events.person.PersonEvent.PersonRegistered;
import parley.query.assertion.Asserted;
import parley.query.assertion.Told;

/** What events say about a person. */
public final class PersonFacts {
    private PersonFacts() {}

    /** Facets: {@code details}; {@code capacities/<key>}, by {@link Capacity#key}. */
    public static List<Asserted> of(PersonEvent event, Told told) {
        return switch (event) {
            case PersonRegistered _ -> List.of(told.details());
            case CapacityRecorded(_, var capacities, var from, var until) ->
                    capacities.stream()
                            .map(capacity ->
                                    told.asserted(
                                            "capacities/" + capacity.key(),
                                            capacity,
                                            told.throughoutUnless(from, until)))
                            .toList();
        };
    }
}
