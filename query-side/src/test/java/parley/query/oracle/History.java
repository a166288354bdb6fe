package parley.query.oracle;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import parley.events.NegotiationId;

/**
 * The records of one or more negotiations, in the order of their positions.
 *
 * @param seed from which it was generated; {@link Histories#of} generates it again
 * @param records the records
 * @param transcribed the positions of the records whose recorded time was given
 */
public record History(long seed, List<HistoryRecord> records, Set<Long> transcribed) {
    public History {
        records = List.copyOf(records);
        transcribed = Set.copyOf(transcribed);
    }

    static History of(HistoryRecord... records) {
        return new History(0, List.of(records), Set.of());
    }

    /** Returns the history up to a position. */
    public History upTo(long position) {
        return only(record -> record.position() <= position);
    }

    /** Returns the last position; 0 if empty. */
    public long end() {
        return records.isEmpty() ? 0 : records.getLast().position();
    }

    /** Returns the last position of a negotiation by a recorded time; 0 if none. */
    long positionBy(NegotiationId negotiation, long recorded) {
        return records.stream()
                .filter(record -> record.thing().negotiation().equals(negotiation))
                .filter(record -> record.recordedMicros() <= recorded)
                .mapToLong(HistoryRecord::position)
                .max()
                .orElse(0);
    }

    History only(Predicate<HistoryRecord> kept) {
        return new History(seed, records.stream().filter(kept).toList(), transcribed);
    }

    @Override
    public String toString() {
        return records.stream()
                .map(HistoryRecord::toString)
                .collect(Collectors.joining("\n", "history of seed " + seed + ":\n", "\n"));
    }
}
