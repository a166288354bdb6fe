package parley.eventstore.append;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import parley.events.RecordKey;
import parley.events.Thing;
import parley.eventstore.Reference;

/**
 * What must already be in the log for a batch to be written: earlier events of the streams that it
 * continues, and things and records that it references. What earlier records of the batch provide
 * is left out.
 */
final class BatchPreconditions {
    /** An event that the next one of the stream must follow. */
    record Predecessor(Thing thing, long version) {}

    private final List<Predecessor> predecessors = new ArrayList<>();
    final Set<Thing> things = new HashSet<>();
    final Set<RecordKey> records = new HashSet<>();

    private BatchPreconditions() {}

    static BatchPreconditions of(List<PendingAppend> batch) {
        var preconditions = new BatchPreconditions();
        var written = new HashSet<Predecessor>();
        var provided = new HashSet<Reference>();
        for (var entry : batch) {
            var append = entry.append;
            preconditions.addPredecessor(append, written);
            append.references().stream()
                    .filter(r -> !provided.contains(r))
                    .forEach(preconditions::addReference);
            addProvided(append, written, provided);
        }
        return preconditions;
    }

    /** Returns all required events: predecessors, and the founding events of referenced things. */
    List<Predecessor> streams() {
        var founded = things.stream().map(thing -> new Predecessor(thing, 0));
        return Stream.concat(predecessors.stream(), founded).toList();
    }

    private void addPredecessor(AppendRequest append, Set<Predecessor> written) {
        var predecessor = new Predecessor(append.thing(), append.expectedVersion() - 1);
        if (append.expectedVersion() > 0 && !written.contains(predecessor)) {
            predecessors.add(predecessor);
        }
    }

    private void addReference(Reference reference) {
        switch (reference) {
            case Reference.ToThing(Thing thing) -> things.add(thing);
            case Reference.ToRecord record -> records.add(record.key());
            case Reference.Unchanged _ ->
                    throw new IllegalStateException("this is checked only under the lock");
        }
    }

    private static void addProvided(
            AppendRequest append, Set<Predecessor> written, Set<Reference> provided) {
        var version = append.expectedVersion() + append.events().size();
        written.add(new Predecessor(append.thing(), version - 1));
        provided.add(new Reference.ToRecord(append.thing().negotiation(), append.record()));
        if (append.expectedVersion() == 0) {
            provided.add(new Reference.ToThing(append.thing()));
        }
    }
}
