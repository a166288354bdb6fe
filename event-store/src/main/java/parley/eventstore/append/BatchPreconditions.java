package parley.eventstore.append;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import parley.events.RecordId;
import parley.events.Thing;
import parley.eventstore.Reference;

/**
 * What must stand in the log for a batch to be written: earlier events of the streams that it
 * continues, things and records that it refers to. What the batch itself brings, in time, is not
 * among it.
 */
final class BatchPreconditions {
    /** An event that must be there for the next one to follow it. */
    record Predecessor(Thing thing, long version) {}

    private final List<Predecessor> predecessors = new ArrayList<>();
    final Set<Thing> things = new HashSet<>();
    final Set<Reference.ToRecord> records = new HashSet<>();

    private BatchPreconditions() {}

    static BatchPreconditions of(List<PendingAppend> batch) {
        var needs = new BatchPreconditions();
        var reached = new HashSet<Predecessor>();
        var brought = new HashSet<Reference>();
        for (var entry : batch) {
            var append = entry.append;
            needs.continuing(append, reached);
            append.references().stream().filter(r -> !brought.contains(r)).forEach(needs::standing);
            bring(append, reached, brought);
        }
        return needs;
    }

    /** All events that must be there: predecessors, and the founding of things referred to. */
    List<Predecessor> streams() {
        var founded = things.stream().map(thing -> new Predecessor(thing, 0));
        return Stream.concat(predecessors.stream(), founded).toList();
    }

    private void continuing(AppendRequest append, Set<Predecessor> reached) {
        var predecessor = new Predecessor(append.thing(), append.expectedVersion() - 1);
        if (append.expectedVersion() > 0 && !reached.contains(predecessor)) {
            predecessors.add(predecessor);
        }
    }

    private void standing(Reference reference) {
        switch (reference) {
            case Reference.ToThing(Thing thing) -> things.add(thing);
            case Reference.ToRecord record -> records.add(record);
            case Reference.Unchanged _ ->
                    throw new IllegalStateException("this is checked only under the lock");
        }
    }

    private static void bring(
            AppendRequest append, Set<Predecessor> reached, Set<Reference> brought) {
        var version = append.expectedVersion() + append.events().size();
        reached.add(new Predecessor(append.thing(), version - 1));
        RecordId record = append.record();
        brought.add(new Reference.ToRecord(append.thing().negotiation(), record));
        if (append.expectedVersion() == 0) {
            brought.add(new Reference.ToThing(append.thing()));
        }
    }
}
