package parley.query.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.query.view.FacetView.PossibleView;
import tools.jackson.databind.JsonNode;

/** How values are put for people. */
final class Phrases {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private Phrases() {}

    /** {@code no-agreement} is "no agreement". */
    static String plain(String word) {
        return word.replace('-', ' ');
    }

    /** {@code inferredFrom} is "inferred from". */
    static String spaced(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** The same of a value's field. */
    static String plain(JsonNode value, String field) {
        return plain(value.path(field).asString("not known"));
    }

    /** When what is told began, as far as that is known, in the negotiation's zone. */
    static @Nullable String since(PossibleView told, ZoneId zone) {
        var earliest = told.earliest() == null ? null : day(told.earliest(), zone);
        var latest = told.latest() == null ? null : day(told.latest(), zone);
        if (earliest == null) {
            return latest == null ? null : "by " + latest;
        }
        if (latest == null) {
            return earliest + " or later";
        }
        return earliest.equals(latest) ? earliest : earliest + " to " + latest;
    }

    private static String day(Instant instant, ZoneId zone) {
        return DAY.format(instant.atZone(zone));
    }

    /**
     * A valid time as recorded: its wording where there is one, its expression, and whether it is
     * inferred.
     */
    static String time(JsonNode time) {
        if (!time.isObject()) {
            return "date not stated";
        }
        var wording = time.path("wording").asString("");
        var text =
                time.path("edtf").asString("")
                        + (wording.isEmpty() ? "" : " (“\u2068" + wording + "\u2069”)");
        return time.has("inferredFrom") ? text + ", inferred" : text;
    }

    /** A meeting's duration: "about 1 h 30 min". */
    static @Nullable String duration(JsonNode duration) {
        if (!duration.isObject()) {
            return null;
        }
        var length = Duration.parse(duration.path("length").asString("PT0S"));
        var hours = length.toHours() == 0 ? "" : length.toHours() + " h ";
        var minutes = length.toMinutesPart() == 0 ? "" : length.toMinutesPart() + " min ";
        var seconds = length.toSecondsPart() == 0 ? "" : length.toSecondsPart() + " s";
        return (duration.path("approximate").asBoolean(false) ? "about " : "")
                + (hours + minutes + seconds).strip();
    }

    /** A figure: its best estimate, its range, or the words used. */
    static String estimate(JsonNode estimate) {
        var low = estimate.path("low");
        var high = estimate.path("high");
        if (estimate.has("best")) {
            return estimate.get("best").asString();
        }
        if (low.isNumber() || high.isNumber()) {
            return (low.isNumber() ? low.asString() : "?")
                    + "–"
                    + (high.isNumber() ? high.asString() : "?");
        }
        return estimate.path("words").asString("not known");
    }
}
