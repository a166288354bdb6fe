package parley.events.time;

import static java.time.temporal.ChronoField.MICRO_OF_SECOND;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import parley.events.InvalidValue;

/** The parsed form of an expression, without qualifiers, which don't affect bounds. */
sealed interface EdtfExpression {
    Moment moment(ZoneId zone);

    Extent extent(ZoneId zone);

    /** An expression that may be an end of an interval or a member of a set. */
    sealed interface Single extends EdtfExpression {
        @Override
        default Extent extent(ZoneId zone) {
            var throughout = moment(zone);
            return new Extent(Moment.at(throughout.earliest()), Moment.at(throughout.latest() + 1));
        }

        /** Returns it with its seasons in either hemisphere, wherever the zone is. */
        default Single anywhere() {
            return this;
        }
    }

    /** A range of whole days, both ends included: a day, a month, a year, a century. */
    record Days(LocalDate first, LocalDate last) implements Single {
        static Days of(LocalDate day) {
            return new Days(day, day);
        }

        static Days months(YearMonth first, int count) {
            return new Days(first.atDay(1), first.plusMonths(count - 1).atEndOfMonth());
        }

        @Override
        public Moment moment(ZoneId zone) {
            var start = start(first, zone);
            var end = start(last.plusDays(1), zone) - 1;
            // A zone that crossed the date line skipped a day; it becomes the microsecond before.
            return new Moment(Math.min(start, end), end);
        }

        private static long start(LocalDate day, ZoneId zone) {
            var start = day.atStartOfDay(zone);
            return micros(start.toLocalDateTime(), start.getOffset());
        }
    }

    /** A season of a year, by the code that stands in the month's place. */
    record Season(int year, int code) implements Single {
        @Override
        public Moment moment(ZoneId zone) {
            return in(zone).moment(zone);
        }

        @Override
        public Extent extent(ZoneId zone) {
            return in(zone).extent(zone);
        }

        @Override
        public Single anywhere() {
            return SeasonBounds.of(year, code, null);
        }

        private Single in(ZoneId zone) {
            return SeasonBounds.of(year, code, ZonePlaces.hemisphere(zone));
        }
    }

    /** A local date-time, with its offset if given. */
    record Clock(LocalDateTime reading, @Nullable ZoneOffset offset) implements Single {
        @Override
        public Moment moment(ZoneId zone) {
            var rules = (offset == null ? zone : offset).getRules();
            var change = rules.getTransition(reading);
            if (change == null) {
                return Moment.at(micros(reading, rules.getOffset(reading)));
            }
            return Moment.at(micros(reading, change.getOffsetBefore()))
                    .or(Moment.at(micros(reading, change.getOffsetAfter())));
        }
    }

    /** An open or unknown end of an interval or a set. */
    enum Edge implements Single {
        OPEN_START,
        OPEN_END,
        UNKNOWN;

        @Override
        public Moment moment(ZoneId zone) {
            return switch (this) {
                case OPEN_START -> Moment.ALWAYS;
                case OPEN_END -> Moment.NEVER;
                case UNKNOWN -> Moment.UNKNOWN;
            };
        }

        @Override
        public Extent extent(ZoneId zone) {
            return new Extent(moment(zone), moment(zone));
        }
    }

    /**
     * One of two alternatives. Only the bounds matter, so alternatives between them are not kept:
     * {@code [a..b]}, like {@code [a,b]}, is either a or b, and {@code 201X} 2010 or 2019.
     */
    record Either(Single one, Single other) implements Single {
        @Override
        public Moment moment(ZoneId zone) {
            return one.moment(zone).or(other.moment(zone));
        }

        @Override
        public Extent extent(ZoneId zone) {
            return one.extent(zone).or(other.extent(zone));
        }

        @Override
        public Single anywhere() {
            return new Either(one.anywhere(), other.anywhere());
        }
    }

    record Interval(Single begin, Single end) implements EdtfExpression {
        @Override
        public Moment moment(ZoneId zone) {
            throw new InvalidValue(
                    "a single moment is required, and this is an interval: write some time between a and b as [a..b]");
        }

        @Override
        public Extent extent(ZoneId zone) {
            var from = begin.moment(zone);
            var until = end.moment(zone);
            // Spring to autumn of one year is out of order in the south: the north must be meant.
            return from.earliest() <= until.latest()
                    ? between(from, until)
                    : between(begin.anywhere().moment(zone), end.anywhere().moment(zone));
        }

        private Extent between(Moment from, Moment until) {
            return new Extent(
                    begin == Edge.UNKNOWN ? new Moment(Moment.BEFORE_ALL, until.latest()) : from,
                    end == Edge.UNKNOWN ? new Moment(from.earliest(), Moment.AFTER_ALL) : until);
        }
    }

    private static long micros(LocalDateTime reading, ZoneOffset offset) {
        var farthest = Long.MAX_VALUE / 1_000_000;
        var seconds = Math.clamp(reading.toEpochSecond(offset), -farthest, farthest);
        return seconds * 1_000_000 + reading.get(MICRO_OF_SECOND);
    }
}
