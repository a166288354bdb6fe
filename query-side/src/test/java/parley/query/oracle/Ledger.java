package parley.query.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.source.Attribution;

/** Collects generated records at consecutive positions. */
final class Ledger {
    private final RecordedTimes pace;
    private final List<HistoryRecord> records = new ArrayList<>();
    private final Set<Long> transcribed = new HashSet<>();

    Ledger(RecordedTimes pace) {
        this.pace = pace;
    }

    History history(long seed) {
        return new History(seed, records, transcribed);
    }

    int length() {
        return records.size();
    }

    /** Returns the recorded time of the next record. */
    Instant recordedAt(GeneratorState state) {
        var last = records.isEmpty() ? 0 : records.getLast().position();
        return pace.next(state, last > 0 && !transcribed.contains(last));
    }

    /** Returns a text that no other record has. */
    String text() {
        return "text " + (records.size() + 1);
    }

    HistoryRecord append(
            GeneratorState state,
            Instant recordedAt,
            Thing thing,
            @Nullable RecordId corrects,
            List<Attribution> sources,
            Event event) {
        var position = records.size() + 1L;
        var provenance = new Provenance(new RecordId("r" + position), corrects, sources, null);
        var next = new HistoryRecord(position, recordedAt, thing, provenance, event, state.zone);
        records.add(next);
        if (state.transcribing()) {
            transcribed.add(position);
        }
        return next;
    }
}
