package parley.events;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A figure as far as it is known. Unknown is not zero, so at least one part is required.
 *
 * @param best the best single figure
 * @param low the lowest plausible one
 * @param high the highest plausible one
 * @param unit what is counted ("people", "households"); absent where the context makes it clear
 * @param words the words used ("millions")
 * @param asPublished quoted from a publication: kept even where {@code 0 ≤ low ≤ best ≤ high} fails
 */
public record Estimate(
        @Nullable Long best,
        @Nullable Long low,
        @Nullable Long high,
        @Nullable String unit,
        @Nullable String words,
        boolean asPublished) {

    public Estimate {
        unit = InvalidField.check("unit", unit, TextRules::optionalLine);
        words = InvalidField.check("words", words, TextRules::optionalLine);
        if (best == null && low == null && high == null && words == null) {
            throw new InvalidValue(
                    "an estimate must have a best, low or high figure, or words; unknown is not zero");
        }
        if (!asPublished && !isConsistent(best, low, high)) {
            throw new InvalidValue(
                    "figures must satisfy low ≤ best ≤ high, and none may be negative; to quote a publication's figures that don't, set asPublished");
        }
    }

    public static Estimate of(long best) {
        return new Estimate(best, null, null, null, null, false);
    }

    public static Estimate inWords(String words) {
        return new Estimate(null, null, null, null, words, false);
    }

    /** Returns whether {@code 0 ≤ low ≤ best ≤ high}, as far as they are given. */
    public boolean isConsistent() {
        return isConsistent(best, low, high);
    }

    /**
     * Returns this figure without its numbers below zero, which are codes of a publication (−99 for
     * unknown) and count nothing: only what is left may be summed or be part of a span.
     *
     * @return null if neither a number nor words are left
     */
    public @Nullable Estimate withoutCodes() {
        var counted = Stream.of(low, best, high).anyMatch(number -> unlessCode(number) != null);
        return counted || words != null
                ? new Estimate(
                        unlessCode(best),
                        unlessCode(low),
                        unlessCode(high),
                        unit,
                        words,
                        asPublished)
                : null;
    }

    private static @Nullable Long unlessCode(@Nullable Long number) {
        return number != null && number < 0 ? null : number;
    }

    private static boolean isConsistent(
            @Nullable Long best, @Nullable Long low, @Nullable Long high) {
        var given =
                Stream.of(low, best, high)
                        .filter(figure -> figure != null)
                        .mapToLong(Long::longValue)
                        .toArray();
        var previous = 0L;
        for (var figure : given) {
            if (figure < previous) {
                return false;
            }
            previous = figure;
        }
        return true;
    }
}
