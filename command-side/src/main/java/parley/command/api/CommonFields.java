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
 * The fields that any command may carry besides its own.
 *
 * @param commandId the id of the record; Parley generates a UUIDv7 where it is absent
 * @param negotiation the negotiation in which to record
 * @param corrects the record that this one replaces
 * @param attributions the sources on which the record rests
 * @param note a remark by the recorder
 * @param recordedAt the recorded time given by an archive, to the microsecond
 * @param correlation the exchange to which the command belongs
 * @param causation what caused it
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
        attributions = checked(List.copyOf(attributions));
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

    /** Returns the same fields without the id, which may also be given in a header. */
    CommonFields withoutId() {
        return new CommonFields(
                null,
                negotiation,
                corrects,
                attributions,
                note,
                recordedAt,
                correlation,
                causation);
    }

    private static List<Attribution> checked(List<Attribution> attributions) {
        for (int i = 0; i < attributions.size(); i++) {
            var attribution = attributions.get(i);
            FieldRules.check(
                    "attributions/" + i + "/repeats",
                    !attribution.source().equals(attribution.repeats()),
                    "a source can't repeat itself; name the one that it repeats, or leave this out");
        }
        return attributions;
    }
}
