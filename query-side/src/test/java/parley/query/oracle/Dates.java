package parley.query.oracle;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.events.ValidTime;
import parley.events.time.Moment;

/**
 * Makes valid times for a record, none of them certainly later than it was recorded.
 *
 * @param taken the times that records of its thing already have
 */
record Dates(
        SeededRandom random,
        GeneratorState state,
        Expressions expressions,
        long recorded,
        List<ValidTime> taken) {
    private static final int TRIES = 6;
    private static final int MOST_DAYS = 7;

    static Dates of(
            SeededRandom random, GeneratorState state, Instant recordedAt, List<ValidTime> taken) {
        var today = recordedAt.atZone(state.zone).toLocalDate();
        var days = Math.clamp(ChronoUnit.DAYS.between(state.firstDay, today) + 1, 1, MOST_DAYS);
        var expressions = new Expressions(random, state.firstDay, days);
        var recorded = ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt);
        return new Dates(random, state, expressions, recorded, taken);
    }

    /** Returns a beginning with this probability in per cent; otherwise null. */
    @Nullable ValidTime maybe(int percent) {
        return random.percent(percent) ? from() : null;
    }

    /** Returns a beginning: often one used before, maybe in other words, or a late one. */
    ValidTime from() {
        if (!taken.isEmpty() && random.percent(30)) {
            var same = random.oneOf(taken);
            return random.percent(60) ? same : reworded(same);
        }
        if (!taken.isEmpty() && random.percent(45)) {
            return past(expressions.early()::moment);
        }
        return random.percent(8) ? past(expressions::interval) : past(expressions::moment);
    }

    /** Returns the time of an occurrence with this probability in per cent; otherwise null. */
    @Nullable ValidTime maybePeriod(int percent) {
        if (!random.percent(percent)) {
            return null;
        }
        return random.percent(50) ? past(expressions::interval) : from();
    }

    /** Returns an end that is not before the beginning, sometimes the very same; or null. */
    @Nullable ValidTime until(@Nullable ValidTime from) {
        var begin = from == null ? Moment.ALWAYS : begin(from);
        for (var tried = 0; tried < TRIES; tried++) {
            var end = from != null && random.percent(10) ? from : past(expressions::moment);
            if (!end.edtf().isInterval()
                    && begin.earliest() <= Assertions.moment(end, state.zone).latest()) {
                return end;
            }
        }
        return null;
    }

    private ValidTime past(Supplier<String> expression) {
        return Stream.generate(expression)
                .limit(TRIES)
                .map(ValidTime::of)
                .filter(time -> begin(time).earliest() <= recorded)
                .findFirst()
                .orElseGet(() -> ValidTime.of(state.firstDay.toString()));
    }

    private Moment begin(ValidTime from) {
        return Assertions.begin(from, state.zone);
    }

    private static ValidTime reworded(ValidTime time) {
        var text = time.edtf().text();
        return text.matches("\\d{4}(-\\d\\d){0,2}") ? ValidTime.of(text + "~") : time;
    }
}
