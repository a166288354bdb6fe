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
 * The context of a recorded event that its translation needs.
 *
 * @param recordedAt when it was recorded
 * @param zone the zone of the negotiation, in which times without one are read
 * @param payload the event as it is stored, without sealed content
 * @param founds whether its record, or the one that it corrects, created the thing
 */
public record RecordedContext(Instant recordedAt, ZoneId zone, String payload, boolean founds) {
    private static final JsonMapper JSON = Json.lenient();

    public RecordedContext {
        payload = Redaction.hide(payload);
    }

    /** Returns the attributes, which are the creating event; they hold throughout. */
    public AssertedValue details() {
        return new AssertedValue(FacetNames.DETAILS, payload, Extent.THROUGHOUT, FacetForm.COURSE);
    }

    /** Returns the actual attributes of a thing that was only planned before. */
    public AssertedValue held(@Nullable ValidTime held) {
        return new AssertedValue(
                FacetNames.HELD, payload, onceHappened(held), FacetForm.COURSE, over(held));
    }

    public <V extends Record> AssertedValue asserted(FacetType<V> facet, V value, Extent extent) {
        return new AssertedValue(
                facet.name(), JSON.writeValueAsString(value), extent, facet.form());
    }

    /** Returns the assertion of an event that makes no other. */
    public <V extends Record> List<AssertedValue> only(FacetType<V> facet, V value, Extent extent) {
        return List.of(asserted(facet, value, extent));
    }

    /** Asserts that the thing happened, at a time that may be unknown. */
    public AssertedValue occurrence(@Nullable ValidTime occurred) {
        return happened(OccurrenceValue.FACET, new OccurrenceValue(occurred), occurred);
    }

    /** Asserts what holds once something happened, at a time that may be unknown. */
    public <V extends Record> AssertedValue happened(
            FacetType<V> facet, V value, @Nullable ValidTime occurred) {
        return new AssertedValue(
                facet.name(),
                JSON.writeValueAsString(value),
                onceHappened(occurred),
                facet.form(),
                over(occurred));
    }

    /** Returns the open-ended extent of a change, by default from when it was recorded. */
    public Extent since(@Nullable ValidTime from) {
        return Extent.from(from == null ? recorded() : begin(from));
    }

    /**
     * Returns the extent of something that the thing did or underwent. Without a time, it holds
     * from the thing's own beginning; against others, it began at some time up to when it was
     * recorded.
     */
    public Extent ofTheThing(@Nullable ValidTime from, @Nullable ValidTime until) {
        return between(from, new Moment(Moment.THE_THINGS_BEGINNING, recorded().latest()), until);
    }

    /** Returns the extent of a state; it has no beginning or no end where none is given. */
    public Extent throughoutUnless(@Nullable ValidTime from, @Nullable ValidTime until) {
        return between(from, Moment.ALWAYS, until);
    }

    private Extent between(@Nullable ValidTime from, Moment untold, @Nullable ValidTime until) {
        return new Extent(
                from == null ? untold : begin(from),
                until == null ? Moment.NEVER : until.edtf().moment(zone));
    }

    /** Returns an open-ended extent, by default from some time before it was recorded. */
    public Extent byThen(@Nullable ValidTime from) {
        return Extent.from(
                from == null ? new Moment(Moment.BEFORE_ALL, recorded().latest()) : begin(from));
    }

    /**
     * Returns the open-ended extent of an announcement: from a time or, if none is given, some time
     * before it was recorded and before the close of the time for which it is planned.
     */
    public Extent announced(@Nullable ValidTime from, @Nullable ValidTime planned) {
        if (from != null || planned == null) {
            return byThen(from);
        }
        long latest = Math.min(last(planned).latest(), recorded().latest());
        return Extent.from(new Moment(Moment.BEFORE_ALL, latest));
    }

    /** Returns the extent from an occurrence on; its time may be unknown. */
    private Extent onceHappened(@Nullable ValidTime occurred) {
        return Extent.from(occurred == null ? Moment.UNKNOWN : begin(occurred));
    }

    /** Returns the instant after an occurrence, of whose time the last moment is a part. */
    private Moment over(@Nullable ValidTime occurred) {
        if (occurred == null) {
            return Moment.UNKNOWN;
        }
        var last = last(occurred);
        return new Moment(after(last.earliest()), after(last.latest()));
    }

    private static long after(long instant) {
        var isBounded = instant != Moment.BEFORE_ALL && instant != Moment.AFTER_ALL;
        return isBounded ? instant + 1 : instant;
    }

    /** An interval begins with its beginning. */
    private Moment begin(ValidTime time) {
        var edtf = time.edtf();
        return edtf.isInterval() ? edtf.extent(zone).begin() : edtf.moment(zone);
    }

    /** An interval ends with its end. */
    private Moment last(ValidTime time) {
        var edtf = time.edtf();
        return edtf.isInterval() ? edtf.extent(zone).end() : edtf.moment(zone);
    }

    private Moment recorded() {
        return Moment.at(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt));
    }
}
