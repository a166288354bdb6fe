package parley.query.revision;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.events.RecordId;
import parley.events.Thing;
import parley.eventstore.StoredEvent;

/** Looks up what became of records about a thing, as far as is known at a position. */
public final class RecordOutcomes {
    /**
     * Selects for each event the record that took its place, the one that retracts its chain, and
     * the event that it replaced. All lookups are by key, so the rest of the stream is not read.
     */
    private static final String SQL =
            """
            select shown.position, successor.command_id as corrected_by,
                   standing.retracted_by,
                   coalesce(corrected.payload, founding.payload) as before
              from unnest(:positions, :roots, :sequences) shown(position, root, command_seq)
              left join lateral (
                select command_id from log.event
                 where negotiation = :negotiation and root = shown.root
                   and command_seq = shown.command_seq and position > shown.position
                   and position <= :known
                 order by position limit 1) successor on true
              left join lateral (
                select payload from log.event
                 where negotiation = :negotiation and root = shown.root
                   and command_seq = shown.command_seq and position < shown.position
                 order by position desc limit 1) corrected on true
              left join log.event founding
                on founding.negotiation = :negotiation and founding.command_id = shown.root
               and founding.command_seq = shown.command_seq
               and founding.position < shown.position
              left join lateral (
                select retracted_by from log.standing
                 where negotiation = :negotiation and root = shown.root and position <= :known
                 order by position desc limit 1) standing on true
            """;

    private final JdbcClient database;
    private final RetractionChains chains;

    public RecordOutcomes(JdbcClient database) {
        this.database = database;
        this.chains = new RetractionChains(database);
    }

    /**
     * What became of the record of an event.
     *
     * @param position the event's position
     * @param correctedBy the record that took its place; null while none has
     * @param retractedBy the record that retracts its chain; null while it stands
     * @param before the event that it replaced, as a correction
     */
    record Fate(
            long position,
            @Nullable String correctedBy,
            @Nullable String retractedBy,
            @Nullable String before) {
        Fate retractedBy(@Nullable String retraction) {
            return new Fate(position, correctedBy, retraction, before);
        }
    }

    /** Returns the fates of some events of a thing, by position. */
    public Map<Long, Fate> of(Thing thing, List<StoredEvent> events, long known) {
        var fates = look(thing, events, known);
        if (events.stream().anyMatch(RetractionChains::isRetraction)) {
            var retracted = chains.retracted(thing, known);
            for (var event : events) {
                fates.computeIfPresent(
                        event.position(),
                        (_, fate) ->
                                RetractionChains.isRetraction(event)
                                        ? fate.retractedBy(value(retracted.get(event.record())))
                                        : fate);
            }
        }
        return fates;
    }

    private Map<Long, Fate> look(Thing thing, List<StoredEvent> events, long known) {
        return database
                .sql(SQL)
                .param("negotiation", thing.negotiation().value())
                .param("known", known)
                .param("positions", events.stream().mapToLong(StoredEvent::position).toArray())
                .param(
                        "roots",
                        events.stream().map(event -> event.root().value()).toArray(String[]::new))
                .param("sequences", events.stream().mapToInt(StoredEvent::sequence).toArray())
                .query((row, _) ->
                        new Fate(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4)))
                .list()
                .stream()
                .collect(Collectors.toMap(Fate::position, Function.identity()));
    }

    private static @Nullable String value(@Nullable RecordId record) {
        return record == null ? null : record.value();
    }
}
