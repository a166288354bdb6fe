package parley.query.read;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import parley.events.NegotiationId;
import parley.problem.Problem;
import parley.query.asof.AsOfParameters;
import parley.query.asof.AsOfResolver;
import parley.query.asof.NegotiationContext;
import parley.query.asof.ResolvedQuestion;
import parley.query.projection.FactsProjection;

/** Runs reads in one snapshot, so that position and facts belong to the same state. */
final class ReadSnapshot {
    /** The first statement of every transaction: see {@code FactSchemas.swap}. */
    private static final String PROGRESS =
            """
            select p.position, p.version, z.zone, z.fictional,
                   (select appended_at from log.event e where e.position = p.position)
              from progress p left join zone z on z.negotiation = :negotiation
            """;

    /** {@code undefined_table} and {@code undefined_column}. */
    private static final Set<String> MISSING = Set.of("42P01", "42703");

    private final TransactionOperations snapshot;
    private final JdbcClient database;
    private final AsOfResolver clocks;

    /**
     * Creates it.
     *
     * @param snapshot begins read-only, repeatable-read transactions
     * @param database a client whose connections take part in them
     */
    ReadSnapshot(TransactionOperations snapshot, JdbcClient database, AsOfResolver clocks) {
        this.snapshot = snapshot;
        this.database = database;
        this.clocks = clocks;
    }

    private record Progress(
            long position,
            int version,
            @Nullable String zone,
            boolean fictional,
            @Nullable OffsetDateTime appendedAt) {
        NegotiationContext negotiation(String id) {
            if (zone == null) {
                throw unknownNegotiation(id);
            }
            return new NegotiationContext(new NegotiationId(id), ZoneId.of(zone), fictional);
        }
    }

    /**
     * Runs a read of one negotiation.
     *
     * @throws parley.problem.ProblemException with 404 if there is none with that id, with 503
     *     while the facts are built
     */
    <T> T ofNegotiation(String id, AsOfParameters asOf, Function<ResolvedQuestion, T> read) {
        return ofNegotiation(id, asOf, Long.MAX_VALUE, read);
    }

    /**
     * Runs a read as of an earlier position, so that a page continues the one before.
     *
     * @param until the position; ignored if the facts have not reached it
     */
    <T> T ofNegotiation(
            String id, AsOfParameters asOf, long until, Function<ResolvedQuestion, T> read) {
        return inSnapshot(
                id,
                progress -> {
                    var reached = Math.min(until, progress.position());
                    return read.apply(clocks.resolve(asOf, progress.negotiation(id), reached));
                });
    }

    /** Runs a read of all negotiations, as of an earlier position. */
    <T> T ofAll(long until, LongFunction<T> read) {
        return inSnapshot("", progress -> read.apply(Math.min(until, progress.position())));
    }

    private <T> T inSnapshot(String negotiation, Function<Progress, T> read) {
        return Objects.requireNonNull(snapshot.execute(_ -> read.apply(progress(negotiation))));
    }

    private Progress progress(String negotiation) {
        try {
            return database.sql(PROGRESS)
                    .param("negotiation", negotiation)
                    .query((row, _) ->
                            new Progress(
                                    row.getLong(1),
                                    row.getInt(2),
                                    row.getString(3),
                                    row.getBoolean(4),
                                    row.getObject(5, OffsetDateTime.class)))
                    .optional()
                    .filter(progress -> progress.version() == FactsProjection.VERSION)
                    .map(this::seen)
                    .orElseThrow(ReadSnapshot::building);
        } catch (BadSqlGrammarException e) {
            throw isMissingSchema(e.getSQLException()) ? building() : e;
        }
    }

    private Progress seen(Progress progress) {
        if (progress.appendedAt() != null) {
            clocks.saw(progress.appendedAt().toInstant());
        }
        return progress;
    }

    /** Whether tables or columns are missing: facts not built yet, or by another version. */
    private static boolean isMissingSchema(@Nullable SQLException e) {
        return e != null && MISSING.contains(String.valueOf(e.getSQLState()));
    }

    private static RuntimeException unknownNegotiation(String id) {
        return Problem.of(
                        "unknown-negotiation",
                        404,
                        "Unknown negotiation",
                        "See /api/negotiations for the existing ones.")
                .with("negotiation", id)
                .rejected();
    }

    private static RuntimeException building() {
        return Problem.of(
                        "facts-building",
                        503,
                        "The facts are being built",
                        "See /api/projections for their progress, and try again.")
                .rejected();
    }
}
