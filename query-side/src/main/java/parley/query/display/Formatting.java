package parley.query.display;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.events.Estimate;
import parley.events.ValidTime;
import parley.events.meeting.MeetingDuration;
import parley.json.EnumNames;
import parley.query.view.FacetView.PossibleView;

/** Formats values for people. */
public final class Formatting {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final String UNKNOWN = "unknown";

    private Formatting() {}

    /** Turns {@code no-agreement} into "no agreement". */
    public static String plain(String word) {
        return word.replace('-', ' ');
    }

    /** Turns {@code NO_AGREEMENT} into "no agreement". */
    public static String plain(Enum<?> constant) {
        return plain(EnumNames.of(constant));
    }

    /** Turns {@code inferredFrom} into "inferred from". */
    public static String spaced(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** Returns the days between which a reading began to hold; null if unknown. */
    public static @Nullable String since(PossibleView possible, ZoneId zone) {
        var ended = possible.ended();
        return ended == null
                ? days(possible.earliest(), possible.latest(), zone)
                : days(ended.earliest(), ended.latest(), zone);
    }

    /** Returns the days between two instants; null if both are unknown. */
    private static @Nullable String days(
            @Nullable Instant earliest, @Nullable Instant latest, ZoneId zone) {
        var first = earliest == null ? null : day(earliest, zone);
        var last = latest == null ? null : day(latest, zone);
        if (first == null) {
            return last == null ? null : "by " + last;
        }
        if (last == null) {
            return first + " or later";
        }
        return first.equals(last) ? first : first + " to " + last;
    }

    /** Returns the day of an instant. */
    public static String day(Instant instant, ZoneId zone) {
        return DAY.format(instant.atZone(zone));
    }

    /** Returns a time as recorded: expression, wording if any, and whether it is inferred. */
    public static String time(@Nullable ValidTime time) {
        if (time == null) {
            return "date not stated";
        }
        var wording = time.wording() == null ? "" : " (“\u2068" + time.wording() + "\u2069”)";
        return time.edtf().text() + wording + (time.inferredFrom() == null ? "" : ", inferred");
    }

    /** Returns a meeting's duration, such as "about 1 h 30 min". */
    public static String duration(MeetingDuration duration) {
        var length = duration.length();
        var hours = length.toHours() == 0 ? "" : length.toHours() + " h ";
        var minutes = length.toMinutesPart() == 0 ? "" : length.toMinutesPart() + " min ";
        var seconds = length.toSecondsPart() == 0 ? "" : length.toSecondsPart() + " s";
        return (duration.approximate() ? "about " : "") + (hours + minutes + seconds).strip();
    }

    /**
     * Returns the best estimate of a figure, or else its range, or else its words; and after it the
     * numbers of a publication that contradict each other or are codes.
     */
    public static String estimate(@Nullable Estimate estimate) {
        if (estimate == null) {
            return UNKNOWN;
        }
        var counted = counted(estimate.withoutCodes());
        return estimate.isConsistent()
                ? counted
                : counted + " (as published: " + published(estimate) + ")";
    }

    /**
     * Returns a range of numbers, both included: {@code 12–30}, or {@code 12} if it is only one.
     */
    public static String span(long low, long high) {
        return low == high ? Long.toString(low) : low + "–" + high;
    }

    private static String counted(@Nullable Estimate estimate) {
        if (estimate == null) {
            return UNKNOWN;
        }
        if (estimate.best() != null) {
            return estimate.best().toString();
        }
        if (estimate.low() != null || estimate.high() != null) {
            return bound(estimate.low()) + "–" + bound(estimate.high());
        }
        return estimate.words() == null ? UNKNOWN : estimate.words();
    }

    private static String published(Estimate estimate) {
        return Stream.of(
                        named("low", estimate.low()),
                        named("best", estimate.best()),
                        named("high", estimate.high()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> named(String name, @Nullable Long figure) {
        return Optional.ofNullable(figure).map(number -> name + " " + number);
    }

    private static String bound(@Nullable Long figure) {
        return figure == null ? "?" : figure.toString();
    }
}
