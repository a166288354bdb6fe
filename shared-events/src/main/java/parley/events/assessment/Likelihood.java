package parley.events.assessment;

import org.jspecify.annotations.Nullable;
import parley.events.InvalidField;
import parley.events.InvalidValue;
import parley.events.TextRules;

/**
 * How likely an author thinks something.
 *
 * @param words the words used ("is unlikely to")
 * @param band the band that is meant, if any
 * @param bandBy whose reading the band is; present exactly if a band is
 */
public record Likelihood(String words, @Nullable Band band, @Nullable BandBy bandBy) {
    public Likelihood {
        words = InvalidField.check("words", words, TextRules::line);
        if ((band == null) != (bandBy == null)) {
            throw new InvalidValue(
                    "band and bandBy must be given together: bandBy says whether the band is the author's or the recorder's reading");
        }
    }

    public static Likelihood inWords(String words) {
        return new Likelihood(words, null, null);
    }

    /** Whose reading a band is. */
    public enum BandBy {
        /** The author gave the band, or a figure within it. */
        AUTHOR,
        /** The recorder inferred it from the words. */
        RECORDER
    }
}
