package parley.query.asof;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.events.NegotiationId;
import parley.query.fact.read.AsOf;

/**
 * Resolves the two times of a question against the log, up to the position that the facts have
 * reached.
 */
public final class AsOfResolver {
    private static final String KNOWN_AT =
            """
            select coalesce((select position from log.event
                              where negotiation = :negotiation and recorded_at <= :knownAt and position <= :position
                              order by recorded_at desc, position desc limit 1), 0)
            """;

    /**
     * Decides whether a state known at an instant is final. A later record makes it final. Without
     * one, only a negotiation that is recorded live can be final, by the time at which the log
     * appended the event: a transcribed archive may still receive records.
     */
    private static final String IS_FINAL =
            """
            select last.recorded_at > :knownAt
                   or (not last.transcribed
                       and (select appended_at from log.event where position = :position) > :knownAt)
              from log.event last
             where negotiation = :negotiation and position <= :position
             order by last.recorded_at desc, last.position desc limit 1
            """;

    private final JdbcClient database;
    private final InstantSource clock;

    public AsOfResolver(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Resolves a question.
     *
     * @param at the {@code at} parameter; absent means now
     * @param knownAt the {@code knownAt} parameter; absent means everything that the facts contain
     * @param position the position that the facts have reached
     * @throws parley.problem.ProblemException with 400 if either is not a moment
     */
    public ResolvedQuestion resolve(
            NegotiationContext negotiation,
            @Nullable String at,
            @Nullable String knownAt,
            long position) {
        long moment =
                at == null
                        ? TimeParameters.micros(clock.instant())
                        : TimeParameters.moment("at", at, negotiation.zone());
        Instant named = at == null ? null : TimeParameters.instant(moment);
        if (knownAt == null) {
            return new ResolvedQuestion(
                    new AsOf(moment, position), named, null, false, null, negotiation.fictional());
        }
        var known =
                TimeParameters.required(
                        TimeParameters.moment("knownAt", knownAt, negotiation.zone()));
        return new ResolvedQuestion(
                new AsOf(moment, positionAt(negotiation.negotiation(), known, position)),
                named,
                known,
                isFinal(negotiation.negotiation(), known, position),
                null,
                negotiation.fictional());
    }

    private long positionAt(NegotiationId negotiation, Instant knownAt, long position) {
        return database.sql(KNOWN_AT)
                .param("negotiation", negotiation.value())
                .param("knownAt", knownAt.atOffset(ZoneOffset.UTC))
                .param("position", position)
                .query(Long.class)
                .single();
    }

    private boolean isFinal(NegotiationId negotiation, Instant knownAt, long position) {
        return database.sql(IS_FINAL)
                .param("negotiation", negotiation.value())
                .param("knownAt", knownAt.atOffset(ZoneOffset.UTC))
                .param("position", position)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
