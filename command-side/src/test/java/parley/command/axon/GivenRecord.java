package parley.command.axon;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.source.Attribution;

/** One line of a story's past: an event, and what its record says of itself. */
public record GivenRecord(
        Event event, @Nullable RecordId corrects, List<Attribution> attributions) {

    public static GivenRecord line(Event event) {
        return new GivenRecord(event, null, List.of());
    }

    /** As the correction of an earlier line's record: {@code r1} is the first line's. */
    public GivenRecord correcting(String record) {
        return new GivenRecord(event, new RecordId(record), attributions);
    }

    public GivenRecord by(Attribution... sources) {
        return new GivenRecord(event, corrects, List.of(sources));
    }

    Provenance provenance(RecordId record) {
        return new Provenance(record, corrects, attributions, null);
    }
}
