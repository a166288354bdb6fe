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

/** Takes down what is told, at positions without holes. */
final class Ledger {
    private final RecordedTimes pace;
    private final List<HistoryRecord> told = new ArrayList<>();
    private final Set<Long> transcribed = new HashSet<>();

    Ledger(RecordedTimes pace) {
        this.pace = pace;
    }

    History history(long seed) {
        return new History(seed, told, transcribed);
    }

    int length() {
        return told.size();
    }

    /** The recorded time of the next record. */
    Instant recordedAt(GeneratorState scene) {
        var last = told.isEmpty() ? 0 : told.getLast().position();
        return pace.next(scene, last > 0 && !transcribed.contains(last));
    }

    /** A text that no other record has. */
    String text() {
        return "text " + (told.size() + 1);
    }

    HistoryRecord tell(
            GeneratorState scene,
            Instant recordedAt,
            Thing thing,
            @Nullable RecordId corrects,
            List<Attribution> sources,
            Event event) {
        var position = told.size() + 1L;
        var provenance = new Provenance(new RecordId("r" + position), corrects, sources, null);
        var next = new HistoryRecord(position, recordedAt, thing, provenance, event, scene.zone);
        told.add(next);
        if (scene.transcribing()) {
            transcribed.add(position);
        }
        return next;
    }
}
