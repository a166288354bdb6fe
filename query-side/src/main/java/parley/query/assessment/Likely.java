package parley.query.assessment;

import org.jspecify.annotations.Nullable;
import parley.events.assessment.Band;
import parley.events.assessment.Likelihood;
import parley.events.assessment.Likelihood.BandBy;

/**
 * A likelihood with what its band means.
 *
 * @param percent the band's bounds
 */
record Likely(
        String words, @Nullable Band band, @Nullable BandBy bandBy, @Nullable Percent percent) {

    /** In per cent. */
    record Percent(int atLeast, int atMost) {}

    static @Nullable Likely of(@Nullable Likelihood likelihood) {
        if (likelihood == null) {
            return null;
        }
        var band = likelihood.band();
        return new Likely(
                likelihood.words(),
                band,
                likelihood.bandBy(),
                band == null ? null : new Percent(band.atLeast(), band.atMost()));
    }
}
