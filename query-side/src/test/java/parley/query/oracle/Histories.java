package parley.query.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.events.NegotiationId;

/**
 * Random histories of 1 to 25 records, legal ones, dense with what is hard: late news, corrections
 * of corrections, retractions, ties, ends, imprecise bounds, archives, changes of the clocks.
 */
public final class Histories {
    private static final int MOST_RECORDS = 25;

    private static final List<ZoneId> ZONES =
            Stream.of("Europe/Zurich", "America/New_York", "UTC", "Asia/Kolkata")
                    .map(ZoneId::of)
                    .toList();

    /** The day before the clocks change there. */
    private static final Map<String, List<LocalDate>> BEFORE_CLOCK_CHANGES =
            Map.of(
                    "Europe/Zurich", List.of(LocalDate.of(2026, 3, 28), LocalDate.of(2025, 10, 25)),
                    "America/New_York",
                            List.of(LocalDate.of(2026, 3, 7), LocalDate.of(2025, 11, 1)));

    /** Shortly before a leap day, the end of a year, and the beginning of time on computers. */
    private static final List<LocalDate> FIRST_DAYS =
            List.of(
                    LocalDate.of(2024, 2, 27),
                    LocalDate.of(2025, 12, 29),
                    LocalDate.of(1969, 12, 30),
                    LocalDate.of(2026, 2, 9));

    private Histories() {}

    /** The same history for the same seed. */
    public static History of(long seed) {
        var chance = new SeededRandom(seed);
        var zone = chance.oneOf(ZONES);
        var clockChanges = BEFORE_CLOCK_CHANGES.getOrDefault(zone.getId(), FIRST_DAYS);
        var firstDay = chance.oneOf(chance.percent(60) ? clockChanges : FIRST_DAYS);
        var transcribing = chance.percent(50);
        var first = scene("geneva", zone, firstDay, transcribing && chance.percent(85));
        var other =
                scene("vienna", chance.oneOf(ZONES), firstDay, transcribing && chance.percent(85));
        var second = chance.percent(20) ? other : null;
        var ledger = new Ledger(new RecordedTimes(chance, start(first, transcribing)));
        tell(ledger, first, second, chance);
        return ledger.history(seed);
    }

    /** So many, with the seeds from this one on. */
    public static Stream<History> from(long seed, int count) {
        return LongStream.range(seed, seed + count).mapToObj(Histories::of);
    }

    private static void tell(
            Ledger ledger,
            GeneratorState first,
            @Nullable GeneratorState second,
            SeededRandom chance) {
        var length = 1 + chance.below(MOST_RECORDS);
        var teller = new HistoryGenerator(chance, ledger);
        teller.open(first);
        var secondOpens = second == null ? length : 1 + chance.below(MOST_RECORDS / 2);
        while (ledger.length() < length) {
            if (second != null && ledger.length() == secondOpens) {
                teller.open(second);
            } else {
                var twoGoOn = second != null && ledger.length() > secondOpens;
                var scene = second != null && twoGoOn && chance.percent(50) ? second : first;
                teller.goOn(scene, ledger.length() == length - 1);
            }
        }
    }

    private static GeneratorState scene(
            String id, ZoneId zone, LocalDate firstDay, boolean transcribing) {
        return new GeneratorState(new NegotiationId(id), zone, firstDay, transcribing);
    }

    /** An archive is moved in when all of it is long past. */
    private static Instant start(GeneratorState scene, boolean transcribing) {
        return scene.firstDay
                .plusDays(transcribing ? 60 : 1)
                .atTime(15, 0)
                .atZone(scene.zone)
                .toInstant();
    }
}
