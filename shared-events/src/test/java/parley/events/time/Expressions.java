package parley.events.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators of supported expressions of every form, and of zones and days. */
final class Expressions {
    private Expressions() {}

    static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds()).map(ZoneId::of);
    }

    /** Days within the range of valid time, most within a hundred years of 1970. */
    static Arbitrary<LocalDate> days() {
        var ofLate = Arbitraries.longs().between(-40_000, 40_000).map(LocalDate::ofEpochDay);
        var ever =
                Arbitraries.longs()
                        .between(
                                LocalDate.of(-4712, 1, 1).toEpochDay(),
                                LocalDate.of(9999, 12, 31).toEpochDay())
                        .map(LocalDate::ofEpochDay);
        return Arbitraries.frequencyOf(Tuple.of(3, ofLate), Tuple.of(1, ever));
    }

    /** A day, its month or its year. */
    static Arbitrary<String> dates() {
        return Combinators.combine(days(), Arbitraries.of(0, 3, 6))
                .as((day, left) -> day.toString().substring(0, day.toString().length() - left));
    }

    /** Returns the date with some digits unspecified, so that it still includes the original. */
    static String masked(String date, boolean[] unspecified) {
        var masked = new StringBuilder(date);
        for (var i = 0; i < date.length(); i++) {
            if (Character.isDigit(date.charAt(i)) && unspecified[i % unspecified.length]) {
                masked.setCharAt(i, 'X');
            }
        }
        return masked.toString();
    }

    static Arbitrary<boolean[]> masks() {
        return Arbitraries.of(true, false).array(boolean[].class).ofSize(11);
    }

    static Arbitrary<String> expressions() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, singles()),
                Tuple.of(1, Combinators.combine(inOrder(), separators()).as(Expressions::between)),
                Tuple.of(1, singles().map(date -> date + "/..")),
                Tuple.of(1, singles().map(date -> "/" + date)),
                Tuple.of(1, Arbitraries.of("../..", "20", "-01?", "Y-170000002", "[..1760-12-03]")),
                Tuple.of(1, singles().list().ofMinSize(1).ofMaxSize(5).map(Expressions::set)));
    }

    private static Arbitrary<String> singles() {
        var qualifiers = Arbitraries.of("", "?", "~", "%");
        var offsets = Arbitraries.of("", "Z", "+05:30", "-12:00", "\u221203");
        var times = Arbitraries.of("T00:00", "T09:30:15", "T23:59:59.999999", "T24:00:00");
        var years = days().map(day -> day.toString().substring(0, day.toString().length() - 6));
        return Arbitraries.oneOf(
                Combinators.combine(dates(), qualifiers).as(String::concat),
                Combinators.combine(dates(), masks()).as(Expressions::masked),
                Combinators.combine(years, Arbitraries.integers().between(21, 32))
                        .as((year, season) -> year + "-" + season),
                Combinators.combine(days(), times, offsets)
                        .as((day, time, offset) -> day + time + offset));
    }

    private static Arbitrary<List<LocalDate>> inOrder() {
        return days().list().ofSize(2).map(two -> two.stream().sorted().toList());
    }

    private static Arbitrary<String> separators() {
        return Arbitraries.of("%s/%s", "[%s..%s]", "[%s, %s]", "%s~/%s?");
    }

    private static String between(List<LocalDate> days, String form) {
        return form.formatted(days.toArray());
    }

    private static String set(List<String> members) {
        return members.stream().collect(Collectors.joining(",", "[", "]"));
    }
}
