package parley.query.asof;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.events.NegotiationId;
import parley.eventstore.read.LogClock;
import parley.problem.RequestProblems;
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
    private final LogClock clock;

    public AsOfResolver(JdbcClient database, LogClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Takes note of when a record was appended: without {@code at}, no question asks before it. */
    public void saw(Instant appendedAt) {
        clock.saw(appendedAt);
    }

    /**
     * Resolves a question.
     *
     * @param reached the position that the facts have reached
     * @throws parley.problem.ProblemException with 400 if a parameter is not such a time, or both a
     *     moment and an interval are given
     */
    public ResolvedQuestion resolve(
            AsOfParameters parameters, NegotiationContext negotiation, long reached) {
        var moment = atMoment(parameters, negotiation, reached);
        if (parameters.during() == null) {
            return moment;
        }
        if (parameters.at() != null) {
            throw RequestProblems.invalidParameter(
                            "at", "Give a moment or an interval, not both: leave out at or during.")
                    .rejected();
        }
        return moment.over(
                TimeParameters.stretch("during", parameters.during(), negotiation.zone()));
    }

    private ResolvedQuestion atMoment(
            AsOfParameters parameters, NegotiationContext negotiation, long reached) {
        var at = at(parameters, negotiation.zone());
        var knownAt = knownAt(parameters, negotiation.zone());
        return new ResolvedQuestion(
                negotiation,
                reached,
                new AsOf(
                        at,
                        knownAt == null ? reached : positionAt(negotiation.id(), knownAt, reached)),
                parameters.at() == null ? null : TimeParameters.instant(at),
                knownAt,
                knownAt != null && isFinal(negotiation.id(), knownAt, reached),
                null,
                parameters.certain());
    }

    private long at(AsOfParameters parameters, ZoneId zone) {
        return parameters.at() == null
                ? TimeParameters.micros(clock.now())
                : TimeParameters.asked("at", parameters.at(), zone);
    }

    private @Nullable Instant knownAt(AsOfParameters parameters, ZoneId zone) {
        return parameters.knownAt() == null
                ? null
                : clock.known(
                        TimeParameters.required(
                                TimeParameters.asked("knownAt", parameters.knownAt(), zone)));
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
