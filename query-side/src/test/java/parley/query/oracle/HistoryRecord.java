package parley.query.oracle;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import parley.events.Event;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.Thing;

/**
 * A record in the log. Every record of a history is a single event.
 *
 * @param position its place in the log, from 1
 * @param recordedAt its recorded time, to the microsecond
 * @param zone the zone of the negotiation, in which expressions without one are read
 */
public record HistoryRecord(
        long position,
        Instant recordedAt,
        Thing thing,
        Provenance provenance,
        Event event,
        ZoneId zone) {

    /** Returns the recorded time in microseconds since 1970-01-01T00:00Z. */
    public long recordedMicros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt);
    }

    public RecordId record() {
        return provenance.record();
    }

    @Override
    public String toString() {
        var corrects = provenance.corrects() == null ? "" : " corrects " + provenance.corrects();
        return "%3d %s %s %s%s %s"
                .formatted(position, recordedAt, thing, record(), corrects, event);
    }
}
