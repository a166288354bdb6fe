package parley.query.facet;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.ValidTime;
import parley.events.time.Extent;
import parley.events.time.Moment;
import parley.json.Json;
import parley.json.Redaction;
import tools.jackson.databind.json.JsonMapper;

/**
 * How an event was recorded: what its translation needs beside the event itself.
 *
 * @param recordedAt when it was recorded
 * @param zone the negotiation's, in which expressions without one are read
 * @param payload the event as it is stored, but for what is sealed in it
 * @param founds whether its record, or the one that it corrects, founded the thing
 */
public record RecordedContext(Instant recordedAt, ZoneId zone, String payload, boolean founds) {
    private static final JsonMapper JSON = Json.lenient();

    public RecordedContext {
        payload = Redaction.hide(payload);
    }

    /** The thing's attributes, which are the event that founded it; they hold throughout. */
    public AssertedValue details() {
        return new AssertedValue(FacetNames.DETAILS, payload, Extent.THROUGHOUT);
    }

    /** The attributes of what was merely planned, as it came to be. */
    public AssertedValue held(Extent extent) {
        return new AssertedValue(FacetNames.HELD, payload, extent);
    }

    /** A value that holds over an extent. */
    public <V extends Record> AssertedValue asserted(FacetType<V> facet, V value, Extent extent) {
        return new AssertedValue(facet.name(), JSON.writeValueAsString(value), extent);
    }

    /** The same, of an event that asserts nothing else. */
    public <V extends Record> List<AssertedValue> only(FacetType<V> facet, V value, Extent extent) {
        return List.of(asserted(facet, value, extent));
    }

    /** That it happened at some moment, known or not. */
    public AssertedValue occurrence(@Nullable ValidTime occurred) {
        return asserted(
                OccurrenceValue.FACET, new OccurrenceValue(occurred), onceHappened(occurred));
    }

    /**
     * A change that began at a moment; if none is named, when it was recorded. It is open-ended.
     */
    public Extent since(@Nullable ValidTime from) {
        return Extent.from(from == null ? recorded() : begin(from));
    }

    /**
     * What began at a moment or, if none is named, has always been so; open-ended unless it ended.
     */
    public Extent throughoutUnless(@Nullable ValidTime from, @Nullable ValidTime until) {
        return new Extent(
                from == null ? Moment.ALWAYS : begin(from),
                until == null ? Moment.NEVER : until.edtf().moment(zone));
    }

    /**
     * What came about at a moment or, if none is named, some time before it was recorded;
     * open-ended.
     */
    public Extent byThen(@Nullable ValidTime from) {
        return Extent.from(
                from == null ? new Moment(Moment.BEFORE_ALL, recorded().latest()) : begin(from));
    }

    /**
     * What was announced at a moment or, if none is named, before it was recorded and before the
     * time for which it is planned; open-ended.
     */
    public Extent announced(@Nullable ValidTime from, @Nullable ValidTime planned) {
        if (from != null || planned == null) {
            return byThen(from);
        }
        long latest = begin(planned).earliest();
        return latest == Moment.BEFORE_ALL
                ? byThen(null)
                : Extent.from(new Moment(Moment.BEFORE_ALL, Math.min(latest, recorded().latest())));
    }

    /** What happened at some moment, known or not, and has happened ever since. */
    public Extent onceHappened(@Nullable ValidTime occurred) {
        return Extent.from(occurred == null ? Moment.UNKNOWN : begin(occurred));
    }

    /** When something began: a stretch begins with its beginning. */
    private Moment begin(ValidTime time) {
        var edtf = time.edtf();
        return edtf.isInterval() ? edtf.extent(zone).begin() : edtf.moment(zone);
    }

    private Moment recorded() {
        return Moment.at(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt));
    }
}
