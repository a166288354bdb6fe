package parley.query.oracle;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import parley.events.ValidTime;

/** Finds the traits of the valid times of a record. */
record TimeTraits(HistoryRecord record) {
    Set<Trait> all() {
        var times = Times.of(record.event());
        var traits = EnumSet.noneOf(Trait.class);
        addIf(times.all().anyMatch(this::isImprecise), Trait.IMPRECISE, traits);
        addIf(times.anyLike("\\d{4}-[01]\\d[~?%]?"), Trait.MONTH, traits);
        addIf(
                times.all().anyMatch(time -> Seasons.isOne(time.edtf().text())),
                Trait.SEASON,
                traits);
        addIf(times.anyLike("\\[.*"), Trait.SET, traits);
        addIf(times.anyLike(".*X.*"), Trait.UNSPECIFIED_DIGITS, traits);
        addIf(times.anyLike(".*[~?%]"), Trait.QUALIFIED, traits);
        addIf(times.anyLike(".*/.*"), Trait.INTERVAL, traits);
        addIf(times.all().anyMatch(this::isClockChange), Trait.CLOCK_CHANGE, traits);
        return traits;
    }

    private boolean isImprecise(ValidTime time) {
        var moment = Assertions.begin(time, record.zone());
        return moment.earliest() < moment.latest();
    }

    /** Whether it is, or is on, a day that is not 24 hours long. */
    private boolean isClockChange(ValidTime time) {
        var text = time.edtf().text();
        if (!text.matches("\\d{4}-\\d\\d-\\d\\d([T~?%].*)?")) {
            return false;
        }
        var day = LocalDate.parse(text.substring(0, 10));
        var start = day.atStartOfDay(record.zone());
        var end = day.plusDays(1).atStartOfDay(record.zone());
        return !Duration.between(start, end).equals(Duration.ofDays(1));
    }

    private static void addIf(boolean so, Trait trait, Set<Trait> traits) {
        if (so) {
            traits.add(trait);
        }
    }
}
