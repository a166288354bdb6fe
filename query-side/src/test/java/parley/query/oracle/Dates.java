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
 * Valid times for a record, none of them surely later than it was recorded.
 *
 * @param taken those that records of its thing name already
 */
record Dates(
        SeededRandom chance,
        GeneratorState scene,
        Expressions expressions,
        long recorded,
        List<ValidTime> taken) {
    private static final int TRIES = 6;
    private static final int MOST_DAYS = 7;

    static Dates of(
            SeededRandom chance, GeneratorState scene, Instant recordedAt, List<ValidTime> taken) {
        var today = recordedAt.atZone(scene.zone).toLocalDate();
        var days = Math.clamp(ChronoUnit.DAYS.between(scene.firstDay, today) + 1, 1, MOST_DAYS);
        var expressions = new Expressions(chance, scene.firstDay, days);
        var recorded = ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt);
        return new Dates(chance, scene, expressions, recorded, taken);
    }

    /** A beginning, or so many times in a hundred only. */
    @Nullable ValidTime maybe(int percent) {
        return chance.percent(percent) ? from() : null;
    }

    /** A beginning: often one that was named before, in these or other words, or late news. */
    ValidTime from() {
        if (!taken.isEmpty() && chance.percent(30)) {
            var same = chance.oneOf(taken);
            return chance.percent(60) ? same : reworded(same);
        }
        if (!taken.isEmpty() && chance.percent(30)) {
            return past(expressions.early()::moment);
        }
        return chance.percent(8) ? past(expressions::interval) : past(expressions::moment);
    }

    /** When something was held or occurred, so many times in a hundred. */
    @Nullable ValidTime maybeStretch(int percent) {
        if (!chance.percent(percent)) {
            return null;
        }
        return chance.percent(50) ? past(expressions::interval) : from();
    }

    /** An end that does not lie before the beginning, now and then the very same; or none. */
    @Nullable ValidTime until(@Nullable ValidTime from) {
        var begin = from == null ? Moment.ALWAYS : begin(from);
        for (var tried = 0; tried < TRIES; tried++) {
            var end = from != null && chance.percent(10) ? from : past(expressions::moment);
            if (!end.edtf().isInterval()
                    && begin.earliest() <= end.edtf().moment(scene.zone).latest()) {
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
                .orElseGet(() -> ValidTime.of(scene.firstDay.toString()));
    }

    private Moment begin(ValidTime from) {
        return Assertions.begin(from, scene.zone);
    }

    private static ValidTime reworded(ValidTime time) {
        var text = time.edtf().text();
        return text.matches("\\d{4}(-\\d\\d){0,2}") ? ValidTime.of(text + "~") : time;
    }
}
