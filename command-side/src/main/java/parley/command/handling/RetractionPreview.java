package parley.command.handling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import parley.command.ResolvedCommand;
import parley.command.correction.LoadedThing;
import parley.command.handling.Consequences.Affected;
import parley.events.Event;
import parley.events.EventType;
import parley.events.Events;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.events.reference.EventReferences;
import parley.eventstore.StoredEvent;
import parley.eventstore.read.LogReader;
import parley.json.EventJson;

/** Finds what a retraction would bring about, from the thing's stream and the log. */
final class RetractionPreview {
    private static final List<String> NAMING_RECORDS =
            EventReferences.namingRecords().stream()
                    .map(Events::typeOf)
                    .map(EventType::value)
                    .toList();

    private final LogReader log;
    private final EventJson json = new EventJson();

    RetractionPreview(LogReader log) {
        this.log = log;
    }

    /** Returns the consequences of a retraction that was accepted. */
    Consequences of(ResolvedCommand resolved, LoadedThing<?> before, List<Event> events) {
        var after = before;
        for (var event : events) {
            after = after.apply(event, resolved.envelope().provenance());
        }
        var thing = before.isRetracted() == after.isRetracted() ? null : resolved.thing();
        var stood = before.standing();
        var stands = after.standing();
        var fallen = without(stood, stands);
        var returned = without(stands, stood);
        var gone = after.isRetracted() ? thing : null;
        return new Consequences(
                Affected.of(gone, fallen),
                Affected.of(gone == null ? thing : null, returned),
                dependents(resolved.thing(), gone != null, Set.copyOf(fallen)));
    }

    private static List<RecordId> without(Set<RecordId> all, Set<RecordId> others) {
        return all.stream().filter(record -> !others.contains(record)).toList();
    }

    /** Nothing outside of a negotiation rests on it, and nothing in it is shown without it. */
    private Affected dependents(Thing thing, boolean falls, Set<RecordId> fallen) {
        var found = new LinkedHashSet<RecordId>();
        if (thing.kind() != ThingKind.NEGOTIATION && !fallen.isEmpty()) {
            log.eachNaming(
                    thing,
                    NAMING_RECORDS,
                    event -> {
                        if (restsOn(event, thing, falls, fallen)) {
                            found.add(event.root());
                        }
                        return found.size() <= Consequences.MOST;
                    });
        }
        return Affected.of(null, new ArrayList<>(found));
    }

    private boolean restsOn(StoredEvent stored, Thing thing, boolean falls, Set<RecordId> fallen) {
        var event = json.read(stored.type(), stored.revision(), stored.payload());
        var provenance = json.readProvenance(stored.record(), stored.metadata());
        var named = EventReferences.of(event, provenance);
        return named.records().stream().anyMatch(fallen::contains)
                || (falls
                        && named.things().stream()
                                .anyMatch(
                                        each -> Thing.of(thing.negotiation(), each).equals(thing)));
    }
}
