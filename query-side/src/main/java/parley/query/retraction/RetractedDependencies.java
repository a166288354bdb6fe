package parley.query.retraction;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.events.NegotiationId;
import parley.eventstore.read.RetractedSql;

/**
 * Finds the dependencies on a retracted record, or on a thing retracted with its record. Nothing
 * new may depend on them; earlier records stay, and are flagged.
 */
public final class RetractedDependencies {
    /**
     * Nearly all negotiations have few retractions or none, and then nothing else needs to be read.
     */
    private static final String ANY =
            "select exists (select from log.standing where negotiation = :negotiation and position <= :known)";

    private static final String EVENTS =
            """
            select position, kind, thing, command_id, type, revision, payload, metadata, root
              from log.event where position = any (:positions)
            """;

    private static final String THINGS =
            """
            select named.kind || '/' || named.thing
              from (select :negotiation::text collate "C" as negotiation,
                           split_part(name, '/', 1) collate "C" as kind,
                           split_part(name, '/', 2) collate "C" as thing
                      from unnest(:named) name) named
             where %s
            """
                    .formatted(RetractedSql.thingAt("named", ":known"));

    private static final String RECORDS =
            """
            select e.command_id, coalesce(e.root, e.command_id)
              from log.event e
             where e.negotiation = :negotiation and e.command_id = any (:named)
               and e.command_seq = 0
               and (%s or %s)
            """
                    .formatted(
                            RetractedSql.recordAt("e", ":known"),
                            RetractedSql.thingAt("e", ":known"));

    private final JdbcClient database;

    public RetractedDependencies(JdbcClient database) {
        this.database = database;
    }

    /**
     * Returns the retracted dependencies of the records of events.
     *
     * @param known the position up to which retractions are known
     * @return by position, for those that have any: things as {@code source/article}, records as
     *     {@code record/donbas-2026-03-01}
     */
    public Map<Long, List<String>> of(
            NegotiationId negotiation, long known, Collection<Long> positions) {
        if (positions.isEmpty() || !isAnyRetracted(negotiation, known)) {
            return Map.of();
        }
        var grounds = grounds(positions);
        var things = goneThings(negotiation, known, Dependencies.allThings(grounds));
        var records = goneRecords(negotiation, known, Dependencies.allRecords(grounds));
        var resting = new HashMap<Long, List<String>>();
        for (var ground : grounds) {
            var gone = ground.among(things, records);
            if (!gone.isEmpty()) {
                resting.put(ground.position(), List.copyOf(gone));
            }
        }
        return resting;
    }

    private boolean isAnyRetracted(NegotiationId negotiation, long known) {
        return database.sql(ANY)
                .param("negotiation", negotiation.value())
                .param("known", known)
                .query(Boolean.class)
                .single();
    }

    private List<Dependencies> grounds(Collection<Long> positions) {
        return database.sql(EVENTS)
                .param("positions", positions.stream().mapToLong(Long::longValue).toArray())
                .query((row, _) -> Dependencies.read(row))
                .list();
    }

    private Set<String> goneThings(NegotiationId negotiation, long known, String[] named) {
        return new HashSet<>(
                database.sql(THINGS)
                        .param("negotiation", negotiation.value())
                        .param("known", known)
                        .param("named", named)
                        .query(String.class)
                        .list());
    }

    /** Returns the retracted ones, each with the first record of its chain. */
    private Map<String, String> goneRecords(NegotiationId negotiation, long known, String[] named) {
        var gone = new HashMap<String, String>();
        database.sql(RECORDS)
                .param("negotiation", negotiation.value())
                .param("known", known)
                .param("named", named)
                .query(row -> {
                    gone.put(row.getString(1), row.getString(2));
                });
        return gone;
    }
}
