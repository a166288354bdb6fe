package parley.query.oracle;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import parley.events.NegotiationId;

/**
 * Records in the order of their positions, as one or more negotiations put them on record.
 *
 * @param seed what it was made from; {@link Histories#of} makes it again
 * @param transcribed the positions of those whose recorded time was given
 */
public record History(long seed, List<HistoryRecord> told, Set<Long> transcribed) {
    public History {
        told = List.copyOf(told);
        transcribed = Set.copyOf(transcribed);
    }

    static History of(HistoryRecord... told) {
        return new History(0, List.of(told), Set.of());
    }

    /** What it was when the record at this position was its last. */
    public History upTo(long position) {
        return only(record -> record.position() <= position);
    }

    /** The last position; 0 of nothing. */
    public long end() {
        return told.isEmpty() ? 0 : told.getLast().position();
    }

    /** The last position of a negotiation's records by a recorded time; 0 if there is none. */
    long positionBy(NegotiationId negotiation, long recorded) {
        return told.stream()
                .filter(record -> record.thing().negotiation().equals(negotiation))
                .filter(record -> record.recordedMicros() <= recorded)
                .mapToLong(HistoryRecord::position)
                .max()
                .orElse(0);
    }

    History only(Predicate<HistoryRecord> kept) {
        return new History(seed, told.stream().filter(kept).toList(), transcribed);
    }

    @Override
    public String toString() {
        return told.stream()
                .map(HistoryRecord::toString)
                .collect(Collectors.joining("\n", "history of seed " + seed + ":\n", "\n"));
    }
}
