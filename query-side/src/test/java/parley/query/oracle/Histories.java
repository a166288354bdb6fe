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
 * Random legal histories of 1 to 25 records, dense with what is difficult: late records,
 * corrections of corrections, retractions, ties, ends, imprecise bounds, archives, clock changes.
 */
public final class Histories {
    private static final int MOST_RECORDS = 25;

    private static final List<ZoneId> ZONES =
            Stream.of(
                            "Europe/Zurich",
                            "America/New_York",
                            "UTC",
                            "Asia/Kolkata",
                            "Australia/Sydney")
                    .map(ZoneId::of)
                    .toList();

    /** The day before the clocks change in each zone. */
    private static final Map<String, List<LocalDate>> BEFORE_CLOCK_CHANGES =
            Map.of(
                    "Europe/Zurich", List.of(LocalDate.of(2026, 3, 28), LocalDate.of(2025, 10, 25)),
                    "America/New_York",
                            List.of(LocalDate.of(2026, 3, 7), LocalDate.of(2025, 11, 1)),
                    "Australia/Sydney",
                            List.of(LocalDate.of(2026, 4, 4), LocalDate.of(2025, 10, 4)));

    /** Days shortly before a leap day, the end of a year, and the Unix epoch. */
    private static final List<LocalDate> FIRST_DAYS =
            List.of(
                    LocalDate.of(2024, 2, 27),
                    LocalDate.of(2025, 12, 29),
                    LocalDate.of(1969, 12, 30),
                    LocalDate.of(2026, 2, 9));

    private Histories() {}

    /** Returns the history for a seed, always the same. */
    public static History of(long seed) {
        var random = new SeededRandom(seed);
        var zone = random.oneOf(ZONES);
        var clockChanges = BEFORE_CLOCK_CHANGES.getOrDefault(zone.getId(), FIRST_DAYS);
        var firstDay = random.oneOf(random.percent(60) ? clockChanges : FIRST_DAYS);
        var transcribing = random.percent(50);
        var first = state("geneva", zone, firstDay, transcribing && random.percent(85));
        var other =
                state("vienna", random.oneOf(ZONES), firstDay, transcribing && random.percent(85));
        var second = random.percent(20) ? other : null;
        var ledger = new Ledger(new RecordedTimes(random, start(first, transcribing)));
        generate(ledger, first, second, random);
        return ledger.history(seed);
    }

    /** Returns histories with consecutive seeds. */
    public static Stream<History> from(long seed, int count) {
        return LongStream.range(seed, seed + count).mapToObj(Histories::of);
    }

    private static void generate(
            Ledger ledger,
            GeneratorState first,
            @Nullable GeneratorState second,
            SeededRandom random) {
        var length = 1 + random.below(MOST_RECORDS);
        var generator = new HistoryGenerator(random, ledger);
        generator.open(first);
        var secondOpens = second == null ? length : 1 + random.below(MOST_RECORDS / 2);
        while (ledger.length() < length) {
            if (second != null && ledger.length() == secondOpens) {
                generator.open(second);
            } else {
                var twoGoOn = second != null && ledger.length() > secondOpens;
                var state = second != null && twoGoOn && random.percent(50) ? second : first;
                generator.addRecord(state);
            }
        }
    }

    private static GeneratorState state(
            String id, ZoneId zone, LocalDate firstDay, boolean transcribing) {
        return new GeneratorState(new NegotiationId(id), zone, firstDay, transcribing);
    }

    /** Returns the first recorded time; an archive is transcribed long after its records. */
    private static Instant start(GeneratorState state, boolean transcribing) {
        return state.firstDay
                .plusDays(transcribing ? 60 : 1)
                .atTime(15, 0)
                .atZone(state.zone)
                .toInstant();
    }
}
