package parley.query.display;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.query.view.FacetView.Ending;

/**
 * How to say that a value has ended: "ended: under discussion until 12 Feb 2026".
 *
 * @param ended the words for that
 * @param time returns an instant in words
 */
public record EndingWords(String ended, Function<Instant, String> time) {
    /** Returns words with days in a zone. */
    public static EndingWords in(ZoneId zone) {
        return new EndingWords("ended", instant -> Formatting.day(instant, zone));
    }

    /** Returns the same with other words for "ended". */
    public EndingWords as(String other) {
        return new EndingWords(other, time);
    }

    /**
     * Returns a reading in words.
     *
     * @param value its value in words
     * @param ending when that ended; null if it holds
     */
    public String of(String value, @Nullable Ending ending) {
        return ending == null
                ? value
                : ended + ": " + value + until(ending.earliest(), ending.latest());
    }

    private String until(@Nullable Instant earliest, @Nullable Instant latest) {
        if (earliest == null) {
            return latest == null ? "" : " until " + time.apply(latest) + " at the latest";
        }
        var first = time.apply(earliest);
        if (latest == null) {
            return " until " + first + " or later";
        }
        var last = time.apply(latest);
        return first.equals(last)
                ? " until " + first
                : " until some time between " + first + " and " + last;
    }
}
