package parley.eventstore.append;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.RecordKey;
import parley.events.Thing;
import parley.eventstore.AppendResult;
import parley.eventstore.LastRecord;
import parley.eventstore.Reference;
import parley.eventstore.StoredCommand;

/**
 * The log's state of everything that a batch touches. It is read from the database under the lock
 * and updated with each accepted record of the batch.
 */
final class BatchView {
    /**
     * A stored record.
     *
     * @param firstEventId distinguishes a record that this process wrote from a repeat of it
     * @param root the first record of its chain
     * @param isRetraction whether it retracts another
     */
    record Known(StoredCommand command, UUID firstEventId, RecordId root, boolean isRetraction) {
        RecordKey chain() {
            return new RecordKey(thing().negotiation(), root);
        }

        Thing thing() {
            return command.stored().thing();
        }
    }

    private final Map<Thing, Long> versions = new HashMap<>();
    private final Map<RecordKey, Known> records = new HashMap<>();
    private final Map<NegotiationId, LastRecord> lastRecords = new HashMap<>();
    private final Set<Thing> retractedThings = new HashSet<>();
    private final Set<RecordKey> retractedChains = new HashSet<>();

    void add(Thing thing, long version, boolean retracted) {
        versions.put(thing, version);
        if (retracted) {
            retractedThings.add(thing);
        }
    }

    /**
     * Adds a record.
     *
     * @param retracted whether it was retracted itself
     * @param thingRetracted whether its thing was
     */
    void add(RecordKey record, Known known, boolean retracted, boolean thingRetracted) {
        records.put(record, known);
        if (retracted) {
            retractedChains.add(known.chain());
        }
        if (thingRetracted) {
            retractedThings.add(known.thing());
        }
    }

    void add(NegotiationId negotiation, LastRecord last) {
        lastRecords.put(negotiation, last);
    }

    /** Returns the number of events in the stream. */
    long version(Thing thing) {
        return versions.getOrDefault(thing, 0L);
    }

    @Nullable Known known(RecordKey record) {
        return records.get(record);
    }

    Optional<LastRecord> last(NegotiationId negotiation) {
        return Optional.ofNullable(lastRecords.get(negotiation));
    }

    boolean exists(Reference reference) {
        return switch (reference) {
            case Reference.ToThing(Thing thing) -> version(thing) > 0;
            case Reference.Unchanged(Thing thing, long version) -> version(thing) == version;
            case Reference.ToRecord record -> records.containsKey(record.key());
        };
    }

    boolean isRetraction(Reference reference) {
        if (reference instanceof Reference.ToRecord record) {
            var known = records.get(record.key());
            return known != null && known.isRetraction();
        }
        return false;
    }

    boolean retracted(Reference reference) {
        return switch (reference) {
            case Reference.ToThing(Thing thing) -> retractedThings.contains(thing);
            case Reference.Unchanged _ -> false;
            case Reference.ToRecord record -> {
                var known = records.get(record.key());
                yield known != null
                        && (retractedChains.contains(known.chain())
                                || retractedThings.contains(known.thing()));
            }
        };
    }

    /** Updates the view with an accepted record. */
    void accept(PendingAppend entry, AppendResult stored) {
        var append = entry.append;
        var known =
                new Known(
                        new StoredCommand(stored, append.header().digest()),
                        entry.firstEventId(),
                        append.chain(),
                        append.isRetraction());
        records.put(append.key(), known);
        versions.put(append.thing(), stored.version());
        lastRecords.put(
                append.thing().negotiation(),
                new LastRecord(stored.recordedAt(), append.header().transcribedAt() != null));
        var change = append.standing();
        if (change != null) {
            var fell = change.retractedBy() != null;
            set(retractedChains, new RecordKey(append.thing().negotiation(), change.root()), fell);
            if (change.foundsThing()) {
                set(retractedThings, append.thing(), fell);
            }
        }
    }

    private static <T> void set(Set<T> set, T element, boolean contained) {
        if (contained) {
            set.add(element);
        } else {
            set.remove(element);
        }
    }
}
