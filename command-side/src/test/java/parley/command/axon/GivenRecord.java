package parley.command.axon;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.source.Attribution;

/** An event of the past, and the provenance of its record. */
public record GivenRecord(
        Event event, @Nullable RecordId corrects, List<Attribution> attributions) {

    public static GivenRecord line(Event event) {
        return new GivenRecord(event, null, List.of());
    }

    /** Makes it the correction of an earlier record: {@code r1} is the first. */
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
