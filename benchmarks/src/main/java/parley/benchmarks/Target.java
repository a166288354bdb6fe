package parley.benchmarks;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The target of a ratio: {@code required} must be reached, {@code goal} is the ambition.
 *
 * @param upwards whether higher is better
 */
public record Target(boolean upwards, @Nullable Double required, @Nullable Double goal) {
    public static Target atLeast(@Nullable Double required, @Nullable Double goal) {
        return new Target(true, required, goal);
    }

    public static Target atMost(@Nullable Double required, @Nullable Double goal) {
        return new Target(false, required, goal);
    }

    /** Returns no target, for rows that are shown for comparison only. */
    public static Target none() {
        return new Target(true, null, null);
    }

    String verdict(double value) {
        if (required != null && !reaches(value, required)) {
            return "below the minimum";
        }
        if (goal != null) {
            return reaches(value, goal) ? "goal reached" : "goal missed";
        }
        return required == null ? "" : "reached";
    }

    private boolean reaches(double value, double bar) {
        return upwards ? value >= bar : value <= bar;
    }

    String text() {
        String sign = upwards ? "≥ " : "≤ ";
        return (required == null ? "–" : sign + number(required))
                + " | "
                + (goal == null ? "–" : sign + number(goal));
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%s", value);
    }
}
