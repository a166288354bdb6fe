package parley.events.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;

/** A date with unspecified digits, and the first and last day that it can stand for, if any. */
record UnspecifiedDigits(Digits year, Digits month, Digits day) {
    Optional<LocalDate> first() {
        if (!isInCalendar()) {
            return Optional.empty();
        }
        return year.between(year.least(), year.greatest())
                .boxed()
                .flatMap(y -> month.between(1, 12).mapToObj(m -> YearMonth.of(y, m)))
                .flatMap(m -> day.between(1, m.lengthOfMonth()).mapToObj(m::atDay))
                .findFirst();
    }

    Optional<LocalDate> last() {
        return year.between(year.greatest(), year.least())
                .boxed()
                .flatMap(y -> month.between(12, 1).mapToObj(m -> YearMonth.of(y, m)))
                .flatMap(m -> day.between(m.lengthOfMonth(), 1).mapToObj(m::atDay))
                .findFirst();
    }

    /** Returns whether any year has such a day, to avoid a search that must fail. */
    private boolean isInCalendar() {
        return month.between(1, 12)
                .anyMatch(m -> day.between(1, Month.of(m).maxLength()).findFirst().isPresent());
    }
}
