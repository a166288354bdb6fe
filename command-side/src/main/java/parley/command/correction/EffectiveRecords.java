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
 * The records of a thing's stream as they stand after all its corrections and retractions, in the
 * places of their first ids.
 */
final class EffectiveRecords {
    private final Map<RecordId, StandingRecord> entries = new LinkedHashMap<>();
    private final Map<RecordId, RecordId> roots = new HashMap<>();

    private EffectiveRecords() {}

    static EffectiveRecords of(StreamHistory history) {
        var ledger = new EffectiveRecords();
        history.events().forEach(ledger::enter);
        return ledger;
    }

    /** The record of that id, which may be any of its chain; null if the thing has none such. */
    @Nullable StandingRecord find(RecordId record) {
        var root = roots.get(record);
        return root == null ? null : entries.get(root);
    }

    /** The record that founded the thing. */
    StandingRecord founding() {
        return entries.values().iterator().next();
    }

    /** What the records tell that were not retracted. */
    Stream<RecordedEvent> standing() {
        return told(entries.values().stream());
    }

    /** What those tell that were recorded before an entry. */
    Stream<RecordedEvent> standingBefore(StandingRecord entry) {
        return told(
                entries.values().stream().takeWhile(other -> !other.root().equals(entry.root())));
    }

    private static Stream<RecordedEvent> told(Stream<StandingRecord> entries) {
        return entries.filter(entry -> !entry.retracted()).flatMap(entry -> entry.told().stream());
    }

    private void enter(RecordedEvent told) {
        var record = told.provenance().record();
        var corrects = told.provenance().corrects();
        var root = corrects == null ? record : roots.getOrDefault(corrects, record);
        roots.put(record, root);
        var entry = entries.get(root);
        entries.put(
                root,
                entry == null ? new StandingRecord(root, List.of(told), false) : entry.then(told));
        if (told.event() instanceof RecordRetracted(var retracted, _)) {
            entries.computeIfPresent(
                    roots.getOrDefault(retracted, retracted), (_, taken) -> taken.retract());
        }
    }
}
