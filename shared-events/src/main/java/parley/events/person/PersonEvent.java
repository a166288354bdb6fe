package parley.events.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.EventType;
import parley.events.InvalidValue;
import parley.events.LocalizedName;
import parley.events.TextRules;
import parley.events.Uri;
import parley.events.ValidTime;

/** Events about a person. */
public sealed interface PersonEvent extends Event {
    PersonId person();

    /**
     * A person was registered.
     *
     * @param names at least one, the usual one first
     * @param sameAs what this person is elsewhere: in Wikidata, GeoNames, a standard or a data set
     */
    @EventType("person-registered")
    record PersonRegistered(
            PersonId person,
            List<LocalizedName> names,
            @Nullable String description,
            List<Uri> sameAs)
            implements PersonEvent {
        public PersonRegistered {
            sameAs = Uri.sameAs(sameAs);
            names = List.copyOf(names);
            if (names.isEmpty()) {
                throw new InvalidValue("a person must have at least one name");
            }
            description = TextRules.optionalPassage(description);
        }
    }

    /**
     * A person acted in capacities. Each is a facet of its own, so that records of different ones
     * don't override each other.
     *
     * @param capacities at least one, all distinct
     * @param from since when the person has had them; absent means since its thing began
     * @param until when that ended, where it is known to have
     */
    @EventType("capacity-recorded")
    record CapacityRecorded(
            PersonId person,
            List<Capacity> capacities,
            @Nullable ValidTime from,
            @Nullable ValidTime until)
            implements PersonEvent {
        public CapacityRecorded {
            capacities = List.copyOf(capacities);
            if (capacities.isEmpty() || !Capacity.areDistinct(capacities)) {
                throw new InvalidValue("at least one capacity must be given, and each only once");
            }
        }
    }
}
