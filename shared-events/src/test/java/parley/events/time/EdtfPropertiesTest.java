package parley.events.time;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EdtfPropertiesTest {
    @Property
    void an_expression_is_kept_as_written(@ForAll("expressions") String text) {
        assertThat(Edtf.parse(text).text()).isEqualTo(text);
    }

    @Property
    void an_expression_has_bounds_in_every_zone(
            @ForAll("expressions") String text, @ForAll("zones") ZoneId zone) {
        var edtf = Edtf.parse(text);
        var extent = edtf.extent(zone);
        if (!edtf.isInterval()) {
            var moment = edtf.moment(zone);
            assertThat(moment.earliest()).isEqualTo(extent.begin().earliest());
            assertThat(moment.latest()).isGreaterThanOrEqualTo(extent.begin().latest());
        }
    }

    @Property
    void a_day_lies_within_its_month_and_the_month_within_its_year(
            @ForAll("days") LocalDate day, @ForAll("zones") ZoneId zone) {
        var text = day.toString();
        var month = text.substring(0, text.length() - 3);
        var year = text.substring(0, text.length() - 6);
        assertThat(isWithin(text, month, zone)).isTrue();
        assertThat(isWithin(month, year, zone)).isTrue();
    }

    @Property
    void unspecified_digits_may_be_any(
            @ForAll("dates") String date,
            @ForAll("masks") boolean[] unspecified,
            @ForAll("zones") ZoneId zone) {
        assertThat(isWithin(date, Expressions.masked(date, unspecified), zone)).isTrue();
    }

    @Property(tries = 200)
    void unspecified_digits_are_bounded_by_days_that_fill_them(
            @ForAll("days") LocalDate day, @ForAll("masks") boolean[] unspecified) {
        var year = day.toString().substring(0, day.toString().length() - 6);
        var rest = Expressions.masked(day.toString().substring(year.length()), unspecified);
        var mask = Pattern.compile((year + rest).replace('X', '.'));
        var fillings =
                IntStream.rangeClosed(1, day.lengthOfYear())
                        .mapToObj(day::withDayOfYear)
                        .filter(filling -> mask.matcher(filling.toString()).matches())
                        .map(filling -> Edtf.parse(filling.toString()).moment(UTC))
                        .toList();
        assertThat(Edtf.parse(year + rest).moment(UTC))
                .isEqualTo(fillings.getFirst().or(fillings.getLast()));
    }

    @Property
    void garbage_is_refused_at_a_position_within_it(@ForAll("garbage") String garbage) {
        try {
            assertThat(Edtf.parse(garbage).text()).isEqualTo(garbage);
        } catch (EdtfSyntax fault) {
            assertThat(fault.position()).isBetween(0, garbage.length());
        }
    }

    private static boolean isWithin(String part, String whole, ZoneId zone) {
        var inner = Edtf.parse(part).moment(zone);
        var outer = Edtf.parse(whole).moment(zone);
        return outer.earliest() <= inner.earliest() && inner.latest() <= outer.latest();
    }

    @Provide
    Arbitrary<String> garbage() {
        var nearly =
                Combinators.combine(expressions(), likely(), Arbitraries.integers().between(0, 40))
                        .as(EdtfPropertiesTest::spoilt);
        return Arbitraries.oneOf(nearly, likely(), Arbitraries.strings());
    }

    private static Arbitrary<String> likely() {
        return Arbitraries.strings()
                .withChars("0123456789-/.[]{},XYTZ:?~%+ ES\u2212\0")
                .ofMaxLength(12);
    }

    private static String spoilt(String expression, String by, int at) {
        return new StringBuilder(expression)
                .insert(Math.min(at, expression.length()), by)
                .toString();
    }

    @Provide
    Arbitrary<String> expressions() {
        return Expressions.expressions();
    }

    @Provide
    Arbitrary<String> dates() {
        return Expressions.dates();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Expressions.days();
    }

    @Provide
    Arbitrary<boolean[]> masks() {
        return Expressions.masks();
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Expressions.zones();
    }
}
