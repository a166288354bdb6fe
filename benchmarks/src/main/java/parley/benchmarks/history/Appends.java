package parley.benchmarks.history;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.Thing;
import parley.eventstore.RecordHeader;
import parley.eventstore.StandingChange;
import parley.eventstore.append.AppendRequest;

/** Creates append requests like those of command-side, without what no measurement reads. */
final class Appends {
    private static final String DIGEST = "0".repeat(64);
    private static final String RECORDER = "benchmark";

    private Appends() {}

    static AppendRequest of(
            Thing thing,
            long version,
            Provenance provenance,
            List<? extends Event> events,
            @Nullable Instant transcribedAt,
            @Nullable StandingChange standing) {
        return new AppendRequest(
                thing,
                version,
                new RecordHeader(provenance, DIGEST, RECORDER, transcribedAt, null, null),
                Set.of(),
                provenance.corrects(),
                standing,
                List.copyOf(events));
    }

    /** Returns the provenance of a record with nothing but an id. */
    static Provenance named(RecordId record, @Nullable RecordId corrects) {
        return new Provenance(record, corrects, List.of(), null);
    }
}
