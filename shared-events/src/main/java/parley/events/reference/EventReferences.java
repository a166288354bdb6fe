package parley.events.reference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import parley.events.Event;
import parley.events.Events;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.ThingId;
import parley.events.record.RecordEvent.RecordRetracted;

/**
 * What an event rests on: the things and records that it names, the sources it is attributed to,
 * and those that these sources repeat. A retraction does not rest on what it retracts.
 *
 * @param things among them the thing that the event is about
 */
public record EventReferences(SequencedSet<ThingId> things, SequencedSet<RecordId> records) {
    /** Returns the events that may name a record and are no retraction. */
    public static List<Class<? extends Event>> namingRecords() {
        return Events.all().stream()
                .filter(event -> event != RecordRetracted.class)
                .filter(event -> RecordScanner.of(event).finds(RecordId.class))
                .toList();
    }

    public static EventReferences of(Event event, Provenance provenance) {
        var found = new EventReferences(new LinkedHashSet<>(), new LinkedHashSet<>());
        if (!(event instanceof RecordRetracted)) {
            RecordScanner.of(event.getClass()).visit((Record) event, found::add);
        }
        for (var attribution : provenance.attributions()) {
            found.things.add(attribution.source());
            if (attribution.repeats() != null) {
                found.things.add(attribution.repeats());
            }
        }
        return found;
    }

    private void add(Object named) {
        switch (named) {
            case ThingId thing -> things.add(thing);
            case RecordId record -> records.add(record);
            default -> {
                // a time refers to nothing
            }
        }
    }
}
