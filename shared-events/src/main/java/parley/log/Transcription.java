package parley.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.log.AppendRefused.TranscriptionRefused;
import parley.log.AppendRefused.TranscriptionRefused.Rule;

/** When a record may have a recorded time that is not Parley's own. */
final class Transcription {
    private Transcription() {}

    /**
     * Returns if a record can be transcribed.
     *
     * @param given its recorded time
     * @param appendedAt when it is written
     * @param last the negotiation's last record
     * @throws TranscriptionRefused if it can't
     */
    static void check(Instant given, Instant appendedAt, Standing.@Nullable Last last) {
        if (!given.isBefore(appendedAt)) {
            throw new TranscriptionRefused(given, appendedAt, Rule.IN_THE_PAST);
        }
        if (given.isBefore(AppendRequest.EARLIEST)) {
            throw new TranscriptionRefused(
                    given, AppendRequest.EARLIEST, Rule.NOT_BEFORE_THE_YEAR_ONE);
        }
        if (last != null && !last.transcribed()) {
            throw new TranscriptionRefused(given, last.recordedAt(), Rule.NOT_AFTER_LIVE_RECORDS);
        }
        if (last != null && given.isBefore(last.recordedAt())) {
            throw new TranscriptionRefused(given, last.recordedAt(), Rule.NOT_BEFORE_THE_LAST);
        }
    }
}
