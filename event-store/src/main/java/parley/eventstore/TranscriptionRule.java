package parley.eventstore;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.eventstore.AppendRejected.TranscriptionRefused;
import parley.eventstore.AppendRejected.TranscriptionRefused.Rule;

/** When a record may have a recorded time that is not Parley's own. */
public final class TranscriptionRule {
    /** No archive has recorded anything before. */
    public static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private TranscriptionRule() {}

    /**
     * Returns if a record can be transcribed.
     *
     * @param given its recorded time
     * @param appendedAt when it is written
     * @param last the negotiation's last record
     * @throws TranscriptionRefused if it can't
     */
    public static void check(Instant given, Instant appendedAt, @Nullable LastRecord last) {
        if (!given.isBefore(appendedAt)) {
            throw new TranscriptionRefused(given, appendedAt, Rule.IN_THE_PAST);
        }
        if (given.isBefore(EARLIEST)) {
            throw new TranscriptionRefused(given, EARLIEST, Rule.NOT_BEFORE_THE_YEAR_ONE);
        }
        if (last != null && !last.transcribed()) {
            throw new TranscriptionRefused(given, last.recordedAt(), Rule.NOT_AFTER_LIVE_RECORDS);
        }
        if (last != null && given.isBefore(last.recordedAt())) {
            throw new TranscriptionRefused(given, last.recordedAt(), Rule.NOT_BEFORE_THE_LAST);
        }
    }
}
