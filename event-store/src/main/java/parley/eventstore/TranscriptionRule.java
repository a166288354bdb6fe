package parley.eventstore;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.eventstore.AppendRejected.TranscriptionRefused;
import parley.eventstore.AppendRejected.TranscriptionRefused.Rule;

/** The rule for recorded times that were given by an archive. */
public final class TranscriptionRule {
    /** The earliest recorded time that is accepted. */
    public static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private TranscriptionRule() {}

    /**
     * Checks that a record can be transcribed.
     *
     * @param given the recorded time given for it
     * @param appendedAt when it is appended
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
