package parley.command.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.events.RecordId;
import parley.events.record.RecordEvent.RecordRetracted;

/**
 * The records of a thing after all its corrections and retractions, each in the place of the first
 * record of its chain.
 *
 * <p>A retraction takes a record away as long as it stands itself, and it stands unless a standing
 * one retracts it. As it can only name an earlier record, one pass from the last to the first tells
 * what stands, however long the chains are.
 */
final class EffectiveRecords {
    private final Map<RecordId, StandingRecord> entries = new LinkedHashMap<>();
    private final Map<RecordId, RecordId> roots = new HashMap<>();

    /** The newest standing retraction of each record that is retracted, by its root. */
    private final Map<RecordId, RecordId> retractions = new HashMap<>();

    private EffectiveRecords() {}

    static EffectiveRecords of(StreamHistory history) {
        var records = new EffectiveRecords();
        history.events().forEach(records::add);
        records.judge();
        return records;
    }

    /** Returns the record with that id, which may be any of its chain; null if there is none. */
    @Nullable StandingRecord find(RecordId record) {
        var root = roots.get(record);
        return root == null ? null : entries.get(root);
    }

    /** Returns the record that created the thing. */
    StandingRecord creation() {
        return entries.values().iterator().next();
    }

    boolean isRetracted(StandingRecord entry) {
        return retractions.containsKey(entry.root());
    }

    /** Returns the standing retraction that takes a record away; null while it stands. */
    @Nullable RecordId retraction(StandingRecord entry) {
        return retractions.get(entry.root());
    }

    /** Returns the record on whose standing it bears: itself, unless it is a retraction. */
    StandingRecord subject(StandingRecord entry) {
        var subject = entry;
        while (subject.event() instanceof RecordRetracted(var retracted, _)) {
            var next = find(retracted);
            if (next == null) {
                throw new IllegalStateException(retracted + " is retracted, but not there");
            }
            subject = next;
        }
        return subject;
    }

    /** Returns the first ids of the records that were not retracted, and retract none. */
    SequencedSet<RecordId> standingRoots() {
        return entries.values().stream()
                .filter(entry -> !entry.isRetraction() && !isRetracted(entry))
                .map(StandingRecord::root)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the events of the records that were not retracted. */
    Stream<RecordedEvent> standing() {
        return events(entries.values().stream());
    }

    /** Returns those of the records that were made before this one. */
    Stream<RecordedEvent> standingBefore(StandingRecord entry) {
        return events(
                entries.values().stream().takeWhile(other -> !other.root().equals(entry.root())));
    }

    /** Returns those of the other records, made before or after this one. */
    Stream<RecordedEvent> standingBeside(StandingRecord entry) {
        return events(
                entries.values().stream().filter(other -> !other.root().equals(entry.root())));
    }

    private Stream<RecordedEvent> events(Stream<StandingRecord> chosen) {
        return chosen.filter(entry -> !isRetracted(entry))
                .flatMap(entry -> entry.events().stream());
    }

    private void add(RecordedEvent event) {
        var record = event.provenance().record();
        var corrects = event.provenance().corrects();
        var root = corrects == null ? record : roots.getOrDefault(corrects, record);
        roots.put(record, root);
        entries.merge(
                root, new StandingRecord(root, List.of(event)), (entry, _) -> entry.then(event));
    }

    private void judge() {
        for (var entry : new ArrayList<>(entries.values()).reversed()) {
            if (entry.event() instanceof RecordRetracted(var retracted, _) && !isRetracted(entry)) {
                retractions.putIfAbsent(roots.getOrDefault(retracted, retracted), entry.root());
            }
        }
    }
}
