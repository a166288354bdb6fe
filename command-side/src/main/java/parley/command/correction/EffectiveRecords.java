package parley.command.correction;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.events.RecordId;
import parley.events.record.RecordEvent.RecordRetracted;

/**
 * The records of a thing after all its corrections and retractions, each in the place of the first
 * record of its chain.
 */
final class EffectiveRecords {
    private final Map<RecordId, StandingRecord> entries = new LinkedHashMap<>();
    private final Map<RecordId, RecordId> roots = new HashMap<>();

    private EffectiveRecords() {}

    static EffectiveRecords of(StreamHistory history) {
        var records = new EffectiveRecords();
        history.events().forEach(records::add);
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

    private static Stream<RecordedEvent> events(Stream<StandingRecord> entries) {
        return entries.filter(entry -> !entry.retracted())
                .flatMap(entry -> entry.events().stream());
    }

    private void add(RecordedEvent event) {
        var record = event.provenance().record();
        var corrects = event.provenance().corrects();
        var root = corrects == null ? record : roots.getOrDefault(corrects, record);
        roots.put(record, root);
        var entry = entries.get(root);
        entries.put(
                root,
                entry == null
                        ? new StandingRecord(root, List.of(event), false)
                        : entry.then(event));
        if (event.event() instanceof RecordRetracted(var retracted, _)) {
            entries.computeIfPresent(
                    roots.getOrDefault(retracted, retracted), (_, taken) -> taken.retract());
        }
    }
}
