package parley.command.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.command.FieldRules;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.source.Attribution;

/**
 * The fields that any command may carry beside its own.
 *
 * @param commandId the record's id to be; Parley gives a UUIDv7 where it is absent
 * @param negotiation in which to record
 * @param corrects the record whose place this one takes
 * @param attributions the sources it rests on
 * @param note the recorder's own remark
 * @param recordedAt the recorded time that an archive gives it, to the microsecond
 * @param correlation the exchange it belongs to
 * @param causation what brought it about
 */
public record CommonFields(
        @Nullable RecordId commandId,
        NegotiationId negotiation,
        @Nullable RecordId corrects,
        List<Attribution> attributions,
        @Nullable String note,
        @Nullable Instant recordedAt,
        @Nullable String correlation,
        @Nullable String causation) {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    public CommonFields {
        attributions = List.copyOf(attributions);
        note = FieldRules.optionalPassage("note", note);
        correlation = FieldRules.optionalLine("correlation", correlation);
        causation = FieldRules.optionalLine("causation", causation);
        if (recordedAt != null) {
            recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
            FieldRules.check(
                    "recordedAt",
                    !recordedAt.isBefore(EARLIEST) && !recordedAt.isAfter(LATEST),
                    "a recorded time must lie in the years 1 to 9999");
        }
    }
}
