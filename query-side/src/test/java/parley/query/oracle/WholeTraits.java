package parley.query.oracle;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the traits of a whole history. */
record WholeTraits(History history) {
    private static final Map<String, Trait> ZONES =
            Map.of(
                    "Europe/Zurich", Trait.IN_ZURICH,
                    "America/New_York", Trait.IN_NEW_YORK,
                    "UTC", Trait.IN_UTC,
                    "Asia/Kolkata", Trait.IN_KOLKATA,
                    "Australia/Sydney", Trait.IN_SYDNEY);

    Set<Trait> all() {
        var traits = EnumSet.noneOf(Trait.class);
        ZONES.forEach((zone, trait) -> addIf(isIn(zone), trait, traits));
        addIf(!history.transcribed().isEmpty(), Trait.TRANSCRIBED, traits);
        addIf(anyNeighbours(this::daysApartInArchive), Trait.TRANSCRIBED_DAYS_APART, traits);
        addIf(anyNeighbours(this::atOneTimeInArchive), Trait.TRANSCRIBED_AT_ONE_TIME, traits);
        addIf(anyNeighbours(this::goesLive), Trait.TRANSCRIBED_THEN_LIVE, traits);
        addIf(anyNeighbours(this::atOneTimeLive), Trait.LIVE_AT_ONE_TIME, traits);
        addIf(distinctThings() >= 4, Trait.SEVERAL_THINGS, traits);
        addIf(byNegotiation().size() > 1, Trait.TWO_NEGOTIATIONS, traits);
        return traits;
    }

    private boolean isIn(String zone) {
        return history.records().getFirst().zone().getId().equals(zone);
    }

    private boolean daysApartInArchive(HistoryRecord one, HistoryRecord next) {
        return isTranscribed(next)
                && Duration.between(one.recordedAt(), next.recordedAt()).toDays() >= 2;
    }

    private boolean atOneTimeInArchive(HistoryRecord one, HistoryRecord next) {
        return isTranscribed(next) && one.recordedAt().equals(next.recordedAt());
    }

    private boolean goesLive(HistoryRecord one, HistoryRecord next) {
        return isTranscribed(one) && !isTranscribed(next);
    }

    private boolean atOneTimeLive(HistoryRecord one, HistoryRecord next) {
        return !isTranscribed(one) && one.recordedAt().equals(next.recordedAt());
    }

    private boolean isTranscribed(HistoryRecord record) {
        return history.transcribed().contains(record.position());
    }

    private long distinctThings() {
        return history.records().stream().map(HistoryRecord::thing).distinct().count();
    }

    private boolean anyNeighbours(BiPredicate<HistoryRecord, HistoryRecord> pair) {
        return byNegotiation().stream()
                .anyMatch(records ->
                        IntStream.range(1, records.size())
                                .anyMatch(i -> pair.test(records.get(i - 1), records.get(i))));
    }

    private Collection<List<HistoryRecord>> byNegotiation() {
        return history.records().stream()
                .collect(Collectors.groupingBy(record -> record.thing().negotiation()))
                .values();
    }

    private static void addIf(boolean so, Trait trait, Set<Trait> traits) {
        if (so) {
            traits.add(trait);
        }
    }
}
