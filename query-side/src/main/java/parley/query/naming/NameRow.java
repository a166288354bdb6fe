package parley.query.naming;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.events.LocalizedName;
import parley.query.display.Formatting;
import parley.query.view.FacetView;
import parley.query.view.FacetView.PossibleView;

/**
 * Names that a thing has or had in one language.
 *
 * @param from the days between which they began; null if they are of old, or that is not known
 * @param until the last day on which they can have been its names; null if they still are
 * @param retracted whether that rests on something that was retracted since
 */
public record NameRow(
        String names,
        @Nullable String language,
        @Nullable String from,
        @Nullable String until,
        boolean retracted) {

    /**
     * Returns a row for each time that names were given, by language and in order of valid time.
     *
     * @param history the readings of each facet over all of valid time
     */
    public static List<NameRow> of(Map<String, List<FacetView>> history, ZoneId zone) {
        return new TreeMap<>(history)
                .values().stream().flatMap(readings -> ofLanguage(readings, zone)).toList();
    }

    private static Stream<NameRow> ofLanguage(List<FacetView> readings, ZoneId zone) {
        var given = new LinkedHashMap<Long, PossibleView>();
        var ends = new HashMap<Long, @Nullable Instant>();
        for (var reading : readings) {
            for (var possible : reading.possible()) {
                given.put(possible.position(), possible);
                ends.put(possible.position(), reading.until());
            }
        }
        return given.values().stream()
                .map(possible -> of(possible, ends.get(possible.position()), zone));
    }

    private static NameRow of(PossibleView given, @Nullable Instant end, ZoneId zone) {
        var names = given.value().as(NamesValue.class).names();
        return new NameRow(
                names.stream().map(LocalizedName::text).collect(Collectors.joining(", ")),
                names.getFirst().language(),
                Formatting.since(given, zone),
                end == null ? null : Formatting.day(end.minusNanos(1_000), zone),
                given.restsOnRetracted() != null);
    }
}
