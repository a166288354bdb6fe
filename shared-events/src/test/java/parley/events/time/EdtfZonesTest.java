package parley.events.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.events.InvalidValue;

/** Days and times around every clock change of all zones. */
class EdtfZonesTest {
    @Test
    void a_day_ends_where_the_next_begins() {
        assertThat(daysAboutChanges())
                .filteredOn(day -> day.exists() && day.next().exists())
                .hasSizeGreaterThan(10_000)
                .allMatch(day -> day.moment().latest() + 1 == day.next().moment().earliest());
    }

    @Test
    void a_day_lies_within_its_month() {
        assertThat(daysAboutChanges())
                .allMatch(day -> day.month().or(day.moment()).equals(day.month()));
    }

    @Test
    void an_interval_in_calendar_order_is_valid_in_every_zone() {
        assertThat(changes().flatMap(EdtfZonesTest::intervalsAbout))
                .hasSizeGreaterThan(10_000)
                .allMatch(Interval::hasExtent);
    }

    private record Change(ZoneId zone, ZoneOffsetTransition transition) {}

    private record Day(LocalDate day, ZoneId zone) {
        /** A zone that crossed the date line skipped a day. */
        boolean exists() {
            return day.atStartOfDay(zone).toLocalDate().equals(day);
        }

        Day next() {
            return new Day(day.plusDays(1), zone);
        }

        Moment moment() {
            return Edtf.parse(day.toString()).moment(zone);
        }

        Moment month() {
            return Edtf.parse(day.toString().substring(0, 7)).moment(zone);
        }
    }

    private record Interval(String begin, String end, ZoneId zone) {
        boolean hasExtent() {
            try {
                Edtf.parse(begin + "/" + end).extent(zone);
                return true;
            } catch (InvalidValue _) {
                return false;
            }
        }
    }

    /** Returns the changes of all zones, once for zones with the same rules. */
    private static Stream<Change> changes() {
        var seen = new HashSet<>();
        return ZoneId.getAvailableZoneIds().stream()
                .map(ZoneId::of)
                .filter(zone -> seen.add(zone.getRules()))
                .flatMap(zone ->
                        zone.getRules().getTransitions().stream()
                                .map(transition -> new Change(zone, transition)));
    }

    private static Stream<Day> daysAboutChanges() {
        return changes()
                .flatMap(change -> {
                    var day = change.transition().getDateTimeBefore().toLocalDate();
                    return IntStream.rangeClosed(-2, 2)
                            .mapToObj(n -> new Day(day.plusDays(n), change.zone()));
                });
    }

    private static Stream<Interval> intervalsAbout(Change change) {
        var readings = readingsAbout(change.transition());
        return IntStream.range(0, readings.size())
                .boxed()
                .flatMap(begin ->
                        readings.subList(begin, readings.size()).stream()
                                .map(end -> new Interval(readings.get(begin), end, change.zone())));
    }

    /** Returns, in calendar order: a day, times that clocks skipped or repeated, and a day. */
    private static List<String> readingsAbout(ZoneOffsetTransition change) {
        var low = change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
        var length = change.getDuration().abs();
        return List.of(
                low.minusSeconds(1).toLocalDate().toString(),
                low.minusSeconds(1).toString(),
                low.toString(),
                low.plus(length.dividedBy(2)).toString(),
                low.plus(length).toString(),
                low.plus(length).toLocalDate().toString());
    }
}
