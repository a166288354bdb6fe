package parley.query.revision;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.events.Thing;
import parley.log.StoredEvent;

/** Looks up what became of records about a thing, as far as is known at a position. */
public final class Fates {
    /**
     * Chains are told from a stream's rows without reading what the others say: only what an event
     * took the place of is shown.
     */
    private static final String SQL =
            """
            select chain.position, chain.newest, chain.before, retraction.command_id as retracted_by
              from (select position, coalesce(root, command_id) as root,
                           last_value(command_id) over (chained
                             rows between unbounded preceding and unbounded following) as newest,
                           lag(payload) over (chained) as before
                      from log.event
                     where negotiation = :negotiation and kind = :kind and thing = :thing
                       and position <= :known
                       and (root = any (:roots) or command_id = any (:roots))
                    window chained as (
                      partition by coalesce(root, command_id), command_seq order by version)) chain
              left join log.retraction taken
                on taken.root = chain.root and taken.position <= :known
              left join log.event retraction on retraction.position = taken.position
             where chain.position = any (:positions)
            """;

    private final JdbcClient database;

    public Fates(JdbcClient database) {
        this.database = database;
    }

    /**
     * What became of the record of an event.
     *
     * @param position the event's
     * @param newest the newest record of its chain
     * @param retractedBy the record that took its chain down
     * @param before what the event took the place of, as a correction
     */
    record Fate(
            long position, String newest, @Nullable String retractedBy, @Nullable String before) {}

    /** The fates of some events of a thing's stream, by position. */
    public Map<Long, Fate> of(Thing thing, List<StoredEvent> events, long known) {
        var roots = events.stream().map(event -> event.root().value()).distinct();
        return database
                .sql(SQL)
                .param("negotiation", thing.negotiation().value())
                .param("kind", thing.kind().word())
                .param("thing", thing.id())
                .param("known", known)
                .param("roots", roots.toArray(String[]::new))
                .param("positions", events.stream().mapToLong(StoredEvent::position).toArray())
                .query((row, _) ->
                        new Fate(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(4),
                                row.getString(3)))
                .list()
                .stream()
                .collect(Collectors.toMap(Fate::position, Function.identity()));
    }
}
