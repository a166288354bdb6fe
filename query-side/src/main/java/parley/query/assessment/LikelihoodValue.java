package parley.query.assessment;

import org.jspecify.annotations.Nullable;
import parley.events.assessment.Band;
import parley.events.assessment.Likelihood;
import parley.events.assessment.Likelihood.BandBy;

/**
 * A likelihood in words, with its band.
 *
 * @param percent the bounds of the band
 */
public record LikelihoodValue(
        String words, @Nullable Band band, @Nullable BandBy bandBy, @Nullable Percent percent) {

    public record Percent(int atLeast, int atMost) {}

    static @Nullable LikelihoodValue of(@Nullable Likelihood likelihood) {
        if (likelihood == null) {
            return null;
        }
        var band = likelihood.band();
        return new LikelihoodValue(
                likelihood.words(),
                band,
                likelihood.bandBy(),
                band == null ? null : new Percent(band.atLeast(), band.atMost()));
    }
}
